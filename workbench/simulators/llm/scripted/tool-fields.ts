import { findToolToCall } from '../chat-request';
import type { ChatRequest } from '../chat-request';
import { JsonSchemaSchema } from '../stand-in/json-schema';
import { choiceIn } from '../stand-in/schema-answer';

/** A list field of the forced tool and the values its items may have. */
export interface ToolField {
  readonly name: string;
  readonly allowed: readonly string[];
}

/** The fields of the tool a request asks for. */
export function toolFields(request: ChatRequest): ToolField[] {
  const tool = findToolToCall(request);
  if (!tool) return [];
  const { properties = {} } = JsonSchemaSchema.parse(tool.function.parameters);
  return Object.entries(properties).map(([name, { items = {} }]) => ({
    name,
    allowed: choiceIn(items)?.allowed ?? [],
  }));
}
