import type { Choices } from '../taxonomy/taxonomy';
import { openFields } from '../taxonomy/taxonomy';
import type { Tool } from '../model/model-prompt';
import type { TriageField } from './field';

export const TRIAGE_TOOL_NAME = 'submit_triage';

/** How many values one answer may hold for a field. */
export const maxValues: Readonly<Record<TriageField, number>> = { priority: 1, components: 3, labels: 3, type: 1 };

export const AnswerLimits = { MAX_REASON_CHARS: 240, MAX_QUOTE_CHARS: 300 } as const;

/** The forced tool: only fields that are open, only values that are allowed, each with a reason and words of the issue. */
export function triageTool(choices: Choices): Tool {
  const fields = openFields(choices);
  const properties = Object.fromEntries(
    fields.map((field) => {
      const choice = choices[field];
      return [field, answerSchema(choice.open ? choice.values.map((value) => value.name) : [], maxValues[field])];
    }),
  );
  return {
    name: TRIAGE_TOOL_NAME,
    description: 'Submit the triage of the one issue in the user message. An empty list means: not enough in the text.',
    parameters: { type: 'object', additionalProperties: false, required: fields, properties },
  };
}

const answerSchema = (names: readonly string[], maxItems: number) => ({
  type: 'array',
  maxItems,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['value', 'reason', 'quote'],
    properties: {
      value: { type: 'string', enum: names },
      reason: { type: 'string', description: 'One plain sentence, no links, no names of people.' },
      quote: { type: 'string', description: 'Words of the issue, copied exactly, that the value rests on.' },
    },
  },
});
