import { invoke } from '@forge/bridge';
import * as z from 'zod';
import type { Call } from '../../contract/call';
import { resultSchema, type Result } from '../../contract/result';

/** A resolver that was killed, timed out or answered in another shape: nothing is known about how far it got. */
const noUsableAnswer: Result<never> = { ok: false, error: { code: 'unexpected', reference: '' } };

/** The part of an answer that is the same for every call. */
const AnswerSchema = resultSchema(z.unknown());

/**
 * Calls a resolver and parses its answer. Never rejects: a call that fails on the way, or whose answer is not of the
 * declared shape, is answered with the code `unexpected` and no reference.
 */
export async function callResolver<Input extends z.ZodType<Record<string, unknown>>, Output extends z.ZodType>(
  call: Call<Input, Output>,
  input: z.output<Input>,
): Promise<Result<z.output<Output>>> {
  try {
    const answer: unknown = await invoke(call.name, input);
    const result = AnswerSchema.parse(answer);
    return result.ok ? { ok: true, data: call.output.parse(result.data) } : result;
  } catch {
    return noUsableAnswer;
  }
}
