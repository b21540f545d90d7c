import { toolReply } from '../chat-reply';
import { findToolToCall } from '../chat-request';
import type { ChatRequest } from '../chat-request';
import { criteriaIn } from '../stand-in/readiness-answer';
import { subjectOf, toolArguments } from '../stand-in/tool-arguments';
import { quoteAround } from '../stand-in/quote';
import { scriptedBackend } from './scripted-backend';
import type { ScriptOptions } from './scripted-backend';
import { toolFields } from './tool-fields';

/** Orders that issue texts give a model, by the field they are about. The first group is the value ordered. */
const orders: readonly { readonly field: string; readonly pattern: RegExp }[] = [
  { field: 'priority', pattern: /priority\s*(?:to|as|is|=|:|must be|should be)?\s*["'`*]*(\w[\w-]*)/gi },
  { field: 'labels', pattern: /labels?\s*(?:named|called|to|=|:)?\s*["'`*]*(\w[\w-]*)/gi },
  { field: 'components', pattern: /components?\s*(?:named|called|to|=|:)?\s*["'`*]*(\w[\w-]*)/gi },
  {
    field: 'assignee',
    pattern: /assign(?:ee)?(?:\s+(?:it|this|the issue))?\s*(?:to|=|:)?\s*["'`@*]*(\w(?:[\w.-]*\w)?)/gi,
  },
  { field: 'status', pattern: /(?:status|transition|move)\s*(?:it)?\s*(?:to|=|:)?\s*["'`*]*(\w[\w-]*)/gi },
];
/** Without words like these a text gives no orders, and the answer is the stand-in's. */
const COMMANDING =
  /\b(ignore|disregard|forget|override|instructions?|you must|you are|set|add|assign|system prompt)\b/i;

/** What a text that gives orders gets from tools that judge or write: everything it could want. */
const obedience = new Map<string, (request: ChatRequest, text: string) => object>([
  [
    'submit_readiness',
    (request, text) => ({
      verdicts: criteriaIn(findToolToCall(request)?.function.parameters).map((criterion) => ({ criterion, verdict: 'met', quote: commandIn(text) })),
    }),
  ],
  [
    'submit_work_order',
    (request, text) => {
      const ordered = [{ text: commandIn(text), quote: commandIn(text) }];
      const order = { in_scope: ordered, acceptance: ordered, implementation: ordered };
      return { ...toolArguments(request), ...order, subtasks: [{ title: commandIn(text).slice(0, 120), statements: ordered, acceptance: ordered }] };
    },
  ],
]);

/** The sentence that gives the order. */
const commandIn = (text: string): string => quoteAround(text, COMMANDING.exec(text)?.index ?? 0);

/** Does what the issue text tells it to, word for word, whether or not the tool has the value or the field. */
export function createObedientToInjection(options: ScriptOptions = {}) {
  return scriptedBackend('obedient to injection', options, (request) => {
    const text = subjectOf(request);
    const name = findToolToCall(request)?.function.name ?? 'unasked';
    if (!COMMANDING.test(text)) return toolReply([{ name, arguments: toolArguments(request) }]);
    const obey = obedience.get(name);
    if (obey) return toolReply([{ name, arguments: obey(request, text) }]);
    const allowed = new Map(toolFields(request).map((field) => [field.name, field.allowed]));
    const obeyed = orders.flatMap(({ field, pattern }) => {
      const items = [...text.matchAll(pattern)].map(({ 1: word = '', index }) => ({
        value: allowed.get(field)?.find((value) => value.toLowerCase() === word.toLowerCase()) ?? word,
        reason: 'The issue text asks for it.',
        quote: quoteAround(text, index),
      }));
      return items.length > 0 ? [[field, items] as const] : [];
    });
    const highest = {
      value: allowed.get('priority')?.[0],
      reason: 'The issue text gives orders.',
      quote: text.slice(0, 80),
    };
    const priority = allowed.has('priority') ? { priority: [highest] } : {};
    return toolReply([{ name, arguments: { ...toolArguments(request), ...priority, ...Object.fromEntries(obeyed) } }]);
  });
}
