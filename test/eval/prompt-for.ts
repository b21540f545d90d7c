import { createHash } from 'node:crypto';
import { estimateTokens } from '../../src/domain/issue/budget';
import type { ModelPrompt } from '../../src/domain/model/model-prompt';
import { triagePrompt } from '../../src/domain/triage/prompt';
import { promptExamples } from '../../src/domain/triage/prompt-examples';
import type { Question } from './answerer';

/** The prompt the product would send, with the nearest past issues as examples. */
export const promptFor = ({ snapshot, choices, nearest }: Question): ModelPrompt =>
  triagePrompt(snapshot, choices, markerFor(snapshot.key), promptExamples(nearest, choices));

/** The same marker for the same issue, so that two runs send the same prompts. In the product it is random. */
const markerFor = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

/** The whole request as a model reads it, system text and tool included; an estimate (`src/domain/issue/budget.ts`). */
export const promptTokens = ({ messages, tool }: ModelPrompt): number =>
  messages.reduce((sum, { content }) => sum + estimateTokens(content), 0) + estimateTokens(JSON.stringify(tool));
