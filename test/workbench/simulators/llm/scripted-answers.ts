import { textReply } from '../../../../workbench/simulators/llm/chat-reply';
import type { Usage } from '../../../../workbench/simulators/llm/chat-reply';
import type { LanguageModelBackend, ModelListing } from '../../../../workbench/simulators/llm/language-model-backend';

interface Script {
  readonly models?: readonly ModelListing[];
  readonly usage?: Usage;
  readonly delayMs?: number;
  readonly text?: string;
}

/** A backend that says the same each time. */
export function createScripted({
  models,
  usage,
  delayMs = 0,
  text = 'As scripted.',
}: Script = {}): LanguageModelBackend {
  return {
    name: 'scripted',
    isLanguageModel: false,
    models: models ?? [{ model: 'stand-in-haiku-1', status: 'active' }],
    async answer(_request, { clock }) {
      if (delayMs > 0) await clock.sleep(delayMs);
      return { ...textReply(text), ...(usage && { usage }) };
    },
  };
}
