import { findToolToCall, textOf } from '../chat-request';
import type { ChatRequest } from '../chat-request';
import { findFencedText } from './fenced-text';
import { JsonSchemaSchema } from './json-schema';
import { readinessAnswer } from './readiness-answer';
import { answerObject } from './schema-answer';
import { workOrderAnswer } from './work-order-answer';

/** Arguments for the tool a request asks for, by plain rules over the text it is about; empty without a tool. */
export function toolArguments(request: ChatRequest): Record<string, unknown> {
  const tool = findToolToCall(request);
  if (!tool) return {};
  const { name, parameters } = tool.function;
  // Choosing from closed lists needs only the schema; judging and writing need to know what is asked.
  if (name === 'submit_readiness') return readinessAnswer(parameters, subjectOf(request), request);
  if (name === 'submit_work_order') return workOrderAnswer(parameters, subjectOf(request));
  return answerObject(JsonSchemaSchema.parse(parameters), subjectOf(request));
}

/** The text a request is about: the fenced part of the last user message that has one, else the last user message. */
export function subjectOf({ messages }: ChatRequest): string {
  const asked = messages.filter(({ role }) => role === 'user').map(({ content }) => textOf(content));
  const fenced = asked.flatMap((message) => findFencedText(message) ?? []);
  return fenced.at(-1) ?? asked.at(-1) ?? '';
}
