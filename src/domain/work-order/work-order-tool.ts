import type { Tool } from '../model/model-prompt';
import { WorkOrderLimits } from './work-order';

export const WORK_ORDER_TOOL_NAME = 'submit_work_order';

/** How long one quote may be, in UTF-16 units; what is longer is not found (see `issue/span`). */
export const MAX_QUOTE_CHARS = 300;

/** Sections a model fills with statements. */
export const askedSections = ['objective', 'background', 'in_scope', 'out_of_scope', 'assumptions', 'acceptance', 'implementation', 'test_plan', 'risks', 'rollout', 'questions'] as const;

export type AskedSection = (typeof askedSections)[number];

/** What is asked of a model for each section. `components` has a closed list instead of free text. */
const asked: Readonly<Record<AskedSection, { readonly most: number; readonly what: string }>> = {
  objective: { most: 2, what: 'What is to be reached, from the issue.' },
  background: { most: 4, what: 'Why, and what happens today, from the issue.' },
  in_scope: { most: 8, what: 'What belongs to the work, from the issue.' },
  out_of_scope: { most: 6, what: 'What the issue says does not belong to it.' },
  assumptions: { most: 6, what: 'What the work takes for granted and nobody wrote. Quotes are empty.' },
  acceptance: { most: WorkOrderLimits.MAX_STATEMENTS, what: 'How to tell that it is done, from the issue.' },
  implementation: { most: 6, what: 'Hints on how, without code; the quote is empty where the issue gives none.' },
  test_plan: { most: 8, what: 'What to test.' },
  risks: { most: 5, what: 'What could go wrong.' },
  rollout: { most: 4, what: 'How it is released and taken back.' },
  questions: { most: 6, what: 'What has to be answered before or during the work.' },
};

const MAX_PER_SUBTASK = 6;
const MAX_COMPONENTS = 5;

const statements = (maxItems: number, description: string) => ({
  type: 'array',
  maxItems,
  description,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['text', 'quote'],
    properties: {
      text: { type: 'string', description: 'One plain sentence, no links, no markup, no names of people.' },
      quote: { type: 'string', description: 'Words of the issue, copied exactly, that say so; empty when it is an assumption.' },
    },
  },
});

/**
 * The forced tool: statements, each with the words of the issue it rests on; components from the project's own names only.
 *
 * @param components names that may be chosen; none leaves the key out
 */
export function workOrderTool(components: readonly string[]): Tool {
  const sections = Object.fromEntries(askedSections.map((section) => [section, statements(asked[section].most, asked[section].what)]));
  const subtasks = {
    type: 'array',
    maxItems: WorkOrderLimits.MAX_SUBTASKS,
    description: 'Parts that can be done one by one. Empty when the work is one thing.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['title', 'statements', 'acceptance'],
      properties: {
        title: { type: 'string', description: 'What is done, in a few words.' },
        statements: statements(MAX_PER_SUBTASK, 'What belongs to this part.'),
        acceptance: statements(MAX_PER_SUBTASK, 'How to tell that this part is done.'),
      },
    },
  };
  const properties = { ...sections, ...(components.length > 0 ? { components: componentList(components) } : {}), subtasks };
  return {
    name: WORK_ORDER_TOOL_NAME,
    description: 'Submit the work order for the one issue in the user message. An empty list means: the issue does not say.',
    parameters: { type: 'object', additionalProperties: false, required: Object.keys(properties), properties },
  };
}

const componentList = (names: readonly string[]) => ({
  type: 'array',
  maxItems: MAX_COMPONENTS,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'quote'],
    properties: {
      name: { type: 'string', enum: names },
      quote: { type: 'string', description: 'Words of the issue, copied exactly, that the component is concerned by.' },
    },
  },
});
