import { toolReply } from '../chat-reply';
import { findToolToCall } from '../chat-request';
import { toolArguments } from '../stand-in/tool-arguments';
import { scriptedBackend } from './scripted-backend';
import type { ScriptOptions } from './scripted-backend';

/** Ways to get the arguments wrong without meaning harm. */
export const malformations = ['json-string', 'broken-json', 'unknown-keys', 'wrong-types'] as const;
export type Malformation = (typeof malformations)[number];

/**
 * Calls the right tool with arguments of the wrong form. `json-string` wraps a right answer in a string; the others
 * hold no right answer.
 */
export function createMalformed({ kind = 'wrong-types', ...options }: ScriptOptions & { kind?: Malformation } = {}) {
  return scriptedBackend(`malformed: ${kind}`, options, (request) => {
    const name = findToolToCall(request)?.function.name ?? 'unasked';
    return toolReply([{ name, arguments: malformedArguments[kind](toolArguments(request)) }]);
  });
}

const malformedArguments: Record<Malformation, (right: Record<string, unknown>) => unknown> = {
  'json-string': (right) => JSON.stringify(right),
  'broken-json': (right) => JSON.stringify(right).slice(0, -1),
  'unknown-keys': (right) => ({ suggestion: right, notes: 'see above' }),
  'wrong-types': (right) =>
    Object.fromEntries(Object.keys(right).map((field, index) => [field, index % 2 ? null : 'High'])),
};
