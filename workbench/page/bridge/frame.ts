/*
 * Runs in the sandboxed frame before the app's bundle and gives it the one global that @forge/bridge and @forge/react
 * look for.
 * @forge/bridge throws at import when the global is missing, so the order of the two scripts in `surface-html.ts`
 * matters.
 */
import { errorText } from '../error-text';
import { encode } from './encode';
import { createFunctionTable } from './function-table';
import type { FromFrame } from './protocol';
import { CHANNEL, ToFrameSchema } from './protocol';

declare global {
  var __bridge: { callBridge(command: string, payload?: unknown): Promise<unknown> } | undefined;
}

const functions = createFunctionTable(() => Date.now());
const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
let lastCall = 0;

const post = (message: FromFrame) => window.parent.postMessage(message, '*');
const fault = (where: string, error: unknown) =>
  post({ channel: CHANNEL, kind: 'fault', where, message: errorText(error) });

/**
 * Handlers in a tree live as long as the tree; anything else an app registers (listeners, flag actions) lives with
 * the frame.
 */
const encodePayload = (command: string, payload: unknown): unknown => {
  const isTree = command === 'reconcile';
  functions.keep(isTree ? 'while-in-tree' : 'forever');
  try {
    return encode(payload, command, functions);
  } catch (error) {
    fault(command, error);
    throw error;
  } finally {
    if (isTree) functions.sweep();
  }
};

const callPage = (command: string, data: unknown) =>
  new Promise<unknown>((resolve, reject) => {
    const id = ++lastCall;
    waiting.set(id, { resolve, reject });
    post({ channel: CHANNEL, kind: 'call', id, command, data });
  });

const callBridge = async (command: string, payload?: unknown): Promise<unknown> => {
  const answer = await callPage(command, encodePayload(command, payload));
  const subscribed = command === 'on' || command === 'onPublic';
  return subscribed ? { unsubscribe: () => void callPage('off', { subscription: answer }) } : answer;
};

const settle = (
  id: number,
  apply: (waiter: { resolve: (value: unknown) => void; reject: (error: Error) => void }) => void,
) => {
  const waiter = waiting.get(id);
  waiting.delete(id);
  if (waiter) apply(waiter);
};

const run = async (id: number, functionId: string, args: readonly unknown[]) => {
  try {
    const handler = functions.find(functionId);
    if (!handler) throw new Error('This handler left the tree too long ago.');
    await handler(...args);
    post({ channel: CHANNEL, kind: 'handled', id });
  } catch (error) {
    post({ channel: CHANNEL, kind: 'handled', id, error: errorText(error) });
    console.error(error);
  }
};

window.addEventListener('message', (event) => {
  if (event.source !== window.parent) return;
  const parsed = ToFrameSchema.safeParse(event.data);
  if (!parsed.success) return;
  const message = parsed.data;
  if (message.kind === 'run') void run(message.id, message.functionId, message.args);
  else if (message.kind === 'answer') settle(message.id, ({ resolve }) => resolve(message.value));
  else settle(message.id, ({ reject }) => reject(new Error(message.error)));
});
window.addEventListener('error', (event) => fault('uncaught error', event.message));
window.addEventListener('unhandledrejection', (event) => fault('unhandled rejection', event.reason));
document.addEventListener('securitypolicyviolation', (event) => {
  // zod asks once whether it may compile its parsers, expects a no, and goes on without.
  if (event.blockedURI !== 'eval') fault('content security policy', `${event.effectiveDirective} ${event.blockedURI}`);
});

globalThis.__bridge = { callBridge };
