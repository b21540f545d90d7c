import { errorText } from '../error-text';
import type { ToFrame } from './protocol';
import { CHANNEL, FromFrameSchema } from './protocol';

/** What the page does for one bridge command. A throw becomes a rejected promise in the app. */
export type BridgeCommand = (data: unknown) => unknown;

export interface FrameLink {
  /** Runs a function of the app; settles when the app's function has settled. */
  run(functionId: string, args: readonly unknown[]): Promise<void>;
  close(): void;
}

interface FrameLinkInput {
  readonly frame: HTMLIFrameElement;
  readonly commands: Readonly<Record<string, BridgeCommand>>;
  readonly onFault: (what: string) => void;
}

/** The page's end of the bridge to one sandboxed frame. An unknown command is refused and reported, never ignored. */
export const linkFrame = ({ frame, commands, onFault }: FrameLinkInput): FrameLink => {
  const running = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  let lastRun = 0;

  const post = (message: ToFrame) => frame.contentWindow?.postMessage(message, '*');

  const answer = async (id: number, command: string, data: unknown) => {
    try {
      const perform = Object.hasOwn(commands, command) ? commands[command] : undefined;
      if (!perform) {
        const refusal = `the workbench does not simulate the bridge command "${command}"`;
        onFault(refusal);
        throw new Error(refusal);
      }
      const value = await perform(data);
      // Through JSON, as in the product: an app must not come to rely on richer values.
      post({
        channel: CHANNEL,
        kind: 'answer',
        id,
        value: value === undefined ? undefined : JSON.parse(JSON.stringify(value)),
      });
    } catch (error) {
      post({ channel: CHANNEL, kind: 'refusal', id, error: errorText(error) });
    }
  };

  const receive = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow) return;
    const parsed = FromFrameSchema.safeParse(event.data);
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.kind === 'call') void answer(message.id, message.command, message.data);
    else if (message.kind === 'fault') onFault(`${message.where}: ${message.message}`);
    else {
      const waiter = running.get(message.id);
      running.delete(message.id);
      if (message.error === undefined) waiter?.resolve();
      else waiter?.reject(new Error(message.error));
    }
  };

  window.addEventListener('message', receive);
  return {
    run: (functionId, args) =>
      new Promise<void>((resolve, reject) => {
        const id = ++lastRun;
        running.set(id, { resolve, reject });
        post({ channel: CHANNEL, kind: 'run', id, functionId, args: [...args] });
      }),
    close: () => window.removeEventListener('message', receive),
  };
};
