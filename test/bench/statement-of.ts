import { z } from 'zod';
import type { RecordedCall } from '../../workbench/host/recorded-call';

const BodySchema = z.object({ query: z.string(), params: z.array(z.union([z.string(), z.number(), z.null()])) });
export type Statement = z.infer<typeof BodySchema>;

/** The SQL statement a platform call sent; undefined for any other call. */
export const statementOf = ({ service, body }: RecordedCall): Statement | undefined =>
  service === 'sql' ? BodySchema.parse(body) : undefined;

/** The statements of calls, in their order. */
export const statementsOf = (calls: readonly RecordedCall[]): Statement[] =>
  calls.flatMap((call) => statementOf(call) ?? []);
