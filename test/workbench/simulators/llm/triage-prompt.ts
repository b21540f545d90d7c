import { ManualClock } from '../../../../workbench/host/clock';
import { createLlmSimulator } from '../../../../workbench/simulators/llm';
import type { LanguageModelBackend } from '../../../../workbench/simulators/llm/language-model-backend';
import type { StreamCut } from '../../../../workbench/simulators/llm/reply-stream';
import { openDoor } from '../two-globals';

export const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
const components = ['Payments', 'Core API', 'iOS', 'Search and Indexing'];
const labels = ['regression', 'performance', 'needs-design'];

const field = (names: readonly string[], maxItems: number) => ({
  type: 'array',
  maxItems,
  items: {
    type: 'object',
    required: ['value', 'reason', 'quote'],
    properties: {
      value: { type: 'string', enum: names },
      reason: { type: 'string' },
      quote: { type: 'string', description: 'verbatim words of the issue' },
    },
  },
});

/** The tool as the app forces it. */
export const triageTool = {
  type: 'function' as const,
  function: {
    name: 'submit_triage',
    description: 'Hands in the triage.',
    parameters: {
      type: 'object',
      additionalProperties: false,
      required: ['priority', 'components', 'labels'],
      properties: { priority: field(priorities, 1), components: field(components, 3), labels: field(labels, 3) },
    },
  },
};

const MARKER = '9f3a6c01d2e4b58790aa';

/** A prompt as the app makes it: rules, then the issue between two lines that share a random marker. */
export function triagePrompt(issueText: string, changes: object = {}) {
  const fenced = `<<<issue-text ${MARKER}>>>\n${issueText}\n<<<end ${MARKER}>>>`;
  const user = `Triage the issue.\n${fenced}\nUse the tool. Payments matter.`;
  return {
    model: 'stand-in-haiku-1',
    max_completion_tokens: 800,
    messages: [
      { role: 'system' as const, content: 'You triage issues.' },
      { role: 'user' as const, content: user },
    ],
    tools: [triageTool],
    tool_choice: { type: 'function' as const, function: { name: 'submit_triage' } },
    ...changes,
  };
}

/** The model API behind the real SDK, answered by `backend`. */
export function setUpModel(backend: LanguageModelBackend, streamCut: StreamCut = 'clean') {
  const clock = new ManualClock();
  const simulator = createLlmSimulator({ clock, backend, streamCut });
  return { clock, simulator, as: openDoor({ simulator, clock }) };
}
