/** The listeners an app registered with `events.on`. */
export interface EventHub {
  /** @returns the id to unsubscribe with */
  subscribe(event: string, functionId: string): string;
  unsubscribe(subscription: string): void;
  emit(event: string, payload: unknown): void;
}

export const createEventHub = (run: (functionId: string, args: readonly unknown[]) => Promise<void>): EventHub => {
  const listeners = new Map<string, { event: string; functionId: string }>();
  let count = 0;
  return {
    subscribe(event, functionId) {
      const subscription = `s${++count}`;
      listeners.set(subscription, { event, functionId });
      return subscription;
    },
    unsubscribe: (subscription) => void listeners.delete(subscription),
    emit(event, payload) {
      for (const listener of listeners.values()) if (listener.event === event) void run(listener.functionId, [payload]);
    },
  };
};
