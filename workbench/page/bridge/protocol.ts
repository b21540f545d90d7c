import { z } from 'zod';

/** Marks the messages of this bridge among whatever else is posted to the window. */
export const CHANNEL = 'forge-bridge';

/**
 * What the sandboxed frame tells the page. Every payload is JSON: functions and elements cross as `encode.ts` writes
 * them.
 */
export const FromFrameSchema = z.discriminatedUnion('kind', [
  z.object({
    channel: z.literal(CHANNEL),
    kind: z.literal('call'),
    id: z.number(),
    command: z.string(),
    data: z.unknown().optional(),
  }),
  z.object({ channel: z.literal(CHANNEL), kind: z.literal('handled'), id: z.number(), error: z.string().optional() }),
  z.object({ channel: z.literal(CHANNEL), kind: z.literal('fault'), where: z.string(), message: z.string() }),
]);
export type FromFrame = z.infer<typeof FromFrameSchema>;

/** What the page tells the frame: the answer to a call, or "run this function of yours". */
export const ToFrameSchema = z.discriminatedUnion('kind', [
  z.object({ channel: z.literal(CHANNEL), kind: z.literal('answer'), id: z.number(), value: z.unknown().optional() }),
  z.object({ channel: z.literal(CHANNEL), kind: z.literal('refusal'), id: z.number(), error: z.string() }),
  z.object({
    channel: z.literal(CHANNEL),
    kind: z.literal('run'),
    id: z.number(),
    functionId: z.string(),
    args: z.array(z.unknown()),
  }),
]);
export type ToFrame = z.infer<typeof ToFrameSchema>;
