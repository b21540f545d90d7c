import { z } from 'zod';

const ContentSchema = z.union([z.string(), z.array(z.object({ type: z.literal('text'), text: z.string() }))]);
export type Content = z.infer<typeof ContentSchema>;

const ToolCallSchema = z.object({
  id: z.string(),
  type: z.literal('function'),
  index: z.number(),
  function: z.object({ name: z.string(), arguments: z.unknown().optional() }),
});
export type ToolCall = z.infer<typeof ToolCallSchema>;

const MessageSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('system'), content: ContentSchema }),
  z.object({ role: z.literal('user'), content: ContentSchema }),
  z.object({ role: z.literal('assistant'), content: ContentSchema, tool_calls: z.array(ToolCallSchema).optional() }),
  z.object({
    role: z.literal('tool'),
    content: ContentSchema,
    tool_call_id: z.string().optional(),
    name: z.string().optional(),
  }),
]);
export type Message = z.infer<typeof MessageSchema>;

const ToolSchema = z.object({
  type: z.literal('function'),
  function: z.object({
    name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
    description: z.string(),
    parameters: z.looseObject({ type: z.literal('object') }),
  }),
});
export type Tool = z.infer<typeof ToolSchema>;

const ToolChoiceSchema = z.union([
  z.enum(['auto', 'none', 'required']),
  z.object({ type: z.literal('function'), function: z.object({ name: z.string() }) }),
]);
export type ToolChoice = z.infer<typeof ToolChoiceSchema>;

/** The body of a chat call. Fields that Forge does not document pass through unread, as the SDK sends them. */
export const ChatRequestSchema = z.looseObject({
  messages: z.array(MessageSchema).min(1),
  stream: z.boolean(),
  temperature: z.number().min(0).max(1).optional(),
  top_p: z.number().min(0).max(1).optional(),
  max_completion_tokens: z.number().int().positive().optional(),
  tools: z.array(ToolSchema).optional(),
  tool_choice: ToolChoiceSchema.optional(),
});
export type ChatRequest = z.infer<typeof ChatRequestSchema>;

/** A message's content as one text. */
export const textOf = (content: Content): string =>
  typeof content === 'string' ? content : content.map(({ text }) => text).join('');

/** The tool an answer should call: the one forced by name, else the first on offer; undefined when none may be. */
export function findToolToCall({ tools = [], tool_choice: choice = 'auto' }: ChatRequest): Tool | undefined {
  if (choice === 'none') return undefined;
  if (typeof choice === 'string') return tools[0];
  return tools.find((tool) => tool.function.name === choice.function.name);
}
