const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const EVENT_KEYS = [
  'bubbles',
  'cancelable',
  'defaultPrevented',
  'eventPhase',
  'isTrusted',
  'timeStamp',
  'type',
] as const;
const TARGET_KEYS = ['value', 'checked', 'name', 'id', 'tagName', 'type', 'selectionStart', 'selectionEnd'] as const;

const pick = (from: Record<string, unknown>, keys: readonly string[]) =>
  Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));

/**
 * What of an event handler's argument crosses the bridge: plain values as they are, events cut down to
 * `SerialisableEvent` of `@atlaskit/forge-react-types`, anything else (analytics events, DOM nodes, functions) as
 * `undefined`.
 */
export const toEventArgument = (argument: unknown): unknown => {
  if (typeof argument === 'function') return undefined;
  if (!isRecord(argument)) return argument;
  if (Array.isArray(argument)) return argument.map(toEventArgument);
  if (typeof argument.type === 'string' && isRecord(argument.target)) {
    return { ...pick(argument, EVENT_KEYS), target: pick(argument.target, TARGET_KEYS) };
  }
  if (Object.getPrototypeOf(argument) !== Object.prototype) return undefined;
  return Object.fromEntries(Object.entries(argument).map(([key, value]) => [key, toEventArgument(value)]));
};
