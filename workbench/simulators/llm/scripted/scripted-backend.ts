import type { ChatReply } from '../chat-reply';
import type { LanguageModelBackend, ModelListing, ModelRequest } from '../language-model-backend';

/** What scripts list when a test does not care. The tier stands in the id, as in the ids of real models. */
export const scriptedModels: readonly ModelListing[] = [
  { model: 'scripted-haiku-1', status: 'active' },
  { model: 'scripted-sonnet-1', status: 'active' },
  { model: 'scripted-opus-1', status: 'active' },
  { model: 'scripted-haiku-0', status: 'deprecated' },
];

/** Given to a script that must stand in for another backend in mid-use: then it lists that one's models. */
export interface ScriptOptions {
  readonly models?: readonly ModelListing[];
}

/** A backend that follows a script. */
export function scriptedBackend(
  name: string,
  { models = scriptedModels }: ScriptOptions,
  answer: (request: ModelRequest) => ChatReply,
): LanguageModelBackend {
  return { name, isLanguageModel: false, models, answer: async (request) => answer(request) };
}
