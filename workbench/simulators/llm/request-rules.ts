import { ChatRequestSchema, findToolToCall } from './chat-request';
import type { ChatRequest } from './chat-request';
import { ModelServiceError } from './language-model-backend';
import { modelsWithoutSampling } from './limits';

/**
 * The request, when Forge's model service would take it.
 * @throws ModelServiceError 400 that says what is wrong; Forge documents the rules but not the code, so there is none
 */
export function acceptRequest(model: string, body: unknown): ChatRequest {
  const parsed = ChatRequestSchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(`${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'is not a chat request'}`);
  }
  const request = parsed.data;
  const { temperature, top_p: topP, tool_choice: choice, tools = [] } = request;
  if (temperature !== undefined && topP !== undefined) {
    throw invalid('temperature and top_p cannot both be specified for this model.');
  }
  const sampled = temperature !== undefined || topP !== undefined;
  if (sampled && modelsWithoutSampling.some((family) => new RegExp(`-${family}(-|$)`).test(model))) {
    throw invalid(`temperature and top_p are not supported by ${model}.`);
  }
  if (choice === 'required' && tools.length === 0) throw invalid('tool_choice: requires at least one tool.');
  if (typeof choice === 'object' && !findToolToCall(request)) {
    throw invalid(`tool_choice: no tool is named ${choice.function.name}.`);
  }
  return request;
}

const invalid = (message: string) => new ModelServiceError(400, undefined, message);
