import type { Clock } from '../../host/clock';
import type { Invocation } from '../../host/platform-call';
import type { ChatReply } from './chat-reply';
import type { ChatRequest } from './chat-request';

export interface ModelListing {
  readonly model: string;
  readonly status: 'active' | 'deprecated';
}

/** A valid request with the model it names. */
export interface ModelRequest extends ChatRequest {
  readonly model: string;
}

/** What answers the prompts behind Forge's model API. */
export interface LanguageModelBackend {
  readonly name: string;
  /** False for rules and scripts: a page that shows their answers must say so. */
  readonly isLanguageModel: boolean;
  readonly models: readonly ModelListing[];
  /** @throws ModelServiceError to answer with an HTTP error instead */
  answer(
    request: ModelRequest,
    context: { readonly clock: Clock; readonly invocation: Invocation },
  ): Promise<ChatReply>;
}

/** A refusal by the model's side, answered to the app as Forge would: a status, and a code when Forge has one. */
export class ModelServiceError extends Error {
  override readonly name = 'ModelServiceError';
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    message: string,
  ) {
    super(message);
  }
}
