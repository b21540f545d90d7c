import { jsonResponse } from '../../host/platform-call';
import type { Invocation } from '../../host/platform-call';
import type { Clock } from '../../host/clock';
import type { ChatReply } from './chat-reply';
import { ModelServiceError } from './language-model-backend';
import type { LanguageModelBackend, ModelRequest } from './language-model-backend';
import { llmLimits } from './limits';
import type { ModelMeter } from './model-meter';
import { acceptRequest } from './request-rules';
import { streamReply } from './reply-stream';
import type { StreamCut } from './reply-stream';
import { promptTokens, replyTokens } from './token-estimate';

/** What a route may touch of one installation. */
export interface RouteContext {
  readonly backend: LanguageModelBackend;
  readonly meter: ModelMeter;
  readonly clock: Clock;
  readonly invocation: Invocation;
  readonly streamCut: StreamCut;
  readonly record: (request: ModelRequest) => void;
}

export type LlmRoute = (model: string, body: unknown, context: RouteContext) => Promise<Response>;

/** Every call the simulator answers. The parity table names the same calls. */
export const llmRoutes = {
  'GET https://llm': list,
  'POST https://llm/{model}': chat,
} satisfies Record<string, LlmRoute>;

async function list(_model: string, _body: unknown, { backend }: RouteContext): Promise<Response> {
  return jsonResponse(200, { models: backend.models });
}

async function chat(model: string, body: unknown, context: RouteContext): Promise<Response> {
  const { backend, meter, record, streamCut } = context;
  if (!backend.models.some((listed) => listed.model === model)) {
    throw new ModelServiceError(
      403,
      'FORGE_LLMS_MODEL_FORBIDDEN',
      `Model ${model} is not available to this installation.`,
    );
  }
  const request: ModelRequest = { ...acceptRequest(model, body), model };
  record(request);
  meter.countRequest(model, promptTokens(request));
  const reply = await answerInTime(request, context);
  meter.chargeTokens(model, reply.usage?.output_tokens ?? replyTokens(reply));
  return request.stream ? streamReply(reply, streamCut) : jsonResponse(200, reply);
}

/** What Forge answers when inference takes too long is not documented: a gateway timeout without a code is assumed. */
async function answerInTime(request: ModelRequest, { backend, clock, invocation }: RouteContext): Promise<ChatReply> {
  return new Promise((resolve, reject) => {
    const tooLate = () => reject(new ModelServiceError(504, undefined, 'The model did not answer within 5 minutes.'));
    const cancel = clock.schedule(tooLate, llmLimits.inferenceMs);
    backend.answer(request, { clock, invocation }).then(resolve, reject).finally(cancel);
  });
}
