import type * as z from 'zod';

/** One call of a surface: the name it is invoked by and what goes in and comes out, parsed on both sides. */
export interface Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly input: Input;
  readonly output: Output;
}

/** Declares a call. The name equals the key it is listed under in its surface's table. */
export const call = <Input extends z.ZodType, Output extends z.ZodType>(
  name: string,
  input: Input,
  output: Output,
): Call<Input, Output> => ({ name, input, output });
