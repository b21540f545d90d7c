import { cutToBudget } from '../issue/budget';

/** A tool as Forge's chat API takes it; `parameters` is JSON schema. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface PromptMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** One request to a model: it may call the one tool and do nothing else. */
export interface ModelPrompt {
  readonly version: string;
  readonly messages: readonly PromptMessage[];
  readonly tool: Tool;
  readonly maxAnswerTokens: number;
}

/** How much of an issue is put before a model. Tokens are estimates (see `issue/budget`). */
export const IssueBudget = { MAX_SUMMARY_TOKENS: 200, MAX_DESCRIPTION_TOKENS: 6_000 } as const;

/**
 * The issue's words between two marker lines.
 *
 * @param marker at least 128 random bits in hex, new for each request: text inside the issue cannot forge the fence
 */
export function fenceIssue(
  { issueType, ...words }: { readonly issueType: string; readonly summary: string; readonly description: string },
  marker: string,
): string {
  const summary = cutToBudget(words.summary, { maxTokens: IssueBudget.MAX_SUMMARY_TOKENS }).text;
  const description = cutToBudget(words.description, { maxTokens: IssueBudget.MAX_DESCRIPTION_TOKENS }).text;
  return [
    // Admins name types, and the name is no word of the issue that anything could rest on.
    `The issue below is filed as: ${without(marker, issueType)}`,
    `<<<issue ${marker}>>>`,
    // A line of its own, so that a copied quote does not begin with a word the issue does not have.
    'Summary:',
    without(marker, summary),
    'Description:',
    without(marker, description),
    `<<<end of issue ${marker}>>>`,
  ].join('\n');
}

/** The marker is random, so this only matters if it leaked; then the text still cannot close its own fence. */
export const without = (marker: string, text: string): string => text.split(marker).join('');

/** The one retry after an answer that did not fit the tool: says what was wrong in our words, repeats nothing of it. */
export function repairPrompt(prompt: ModelPrompt, problem: string): ModelPrompt {
  const hint = `Your last answer did not fit the tool (${problem}). Call the tool once, with exactly its keys and listed values.`;
  return { ...prompt, messages: [...prompt.messages, { role: 'user', content: hint }] };
}
