import { auditLogCalls } from '../../src/contract/calls/audit-log';
import type { Call } from '../../src/contract/call';
import { resultSchema, type Result } from '../../src/contract/result';
import type { ManualClock } from '../../workbench/host/clock';
import type { RecordedCall } from '../../workbench/host/recorded-call';
import type { Workbench } from '../../workbench/host/workbench';
import { standardUsers } from '../../workbench/sample/users';
import type { z } from 'zod';

/** Forge SQL takes 150 statements a second of an installation; the clock stands still unless it is moved. */
const BREATH_MS = 1_100;

/** Calls the audit log page's resolver as a site admin of one site. */
export function siteAdminCaller({ workbench, clock }: { workbench: Workbench; clock: ManualClock }, site: string) {
  const accountId = standardUsers.siteAdmin.accountId;
  const invoke = (call: string, payload: unknown) =>
    workbench.invokeCall(site, { surface: 'audit-log', call, payload, accountId });

  async function measure<Input extends z.ZodType, Output extends z.ZodType>(call: Call<Input, Output>, input: z.input<Input>) {
    await clock.advance(BREATH_MS);
    const { result, calls } = await clock.runUntilSettled(invoke(call.name, input));
    return { answer: resultSchema(call.output).parse(result), calls };
  }

  return {
    measure,
    /** The same call by several at once, each in an invocation of its own; all their platform calls together. */
    async measureAtOnce(call: keyof typeof auditLogCalls, input: unknown, callers: number): Promise<RecordedCall[]> {
      await clock.advance(BREATH_MS);
      const all = await clock.runUntilSettled(Promise.all(Array.from({ length: callers }, () => invoke(call, input))));
      const answers = all.map(({ result }) => resultSchema(auditLogCalls[call].output).parse(result));
      if (answers.some(({ ok }) => !ok)) throw new Error(`one of ${callers} calls of ${call} at once failed`);
      return all.flatMap(({ calls }) => calls);
    },
    /** Ends the process in which the app is warm, by a call that dies before it asks for anything; the next one starts cold. */
    async endProcess(): Promise<void> {
      await clock.advance(BREATH_MS);
      const call = auditLogCalls.getIntegrity.name;
      const dying = workbench.invokeCall(site, { surface: 'audit-log', call, payload: {}, accountId, killAt: { call: 1, when: 'before' } });
      const [end] = await clock.runUntilSettled(Promise.allSettled([dying]));
      if (end.status === 'fulfilled') throw new Error('the call outlived its end, so the process is still warm');
    },
  };
}

/** @throws Error when the answer is an error: a figure of a failed call means nothing */
export function dataOf<Data>(result: Result<Data>): Data {
  if (result.ok) return result.data;
  throw new Error(`the call answered ${result.error.code}, so there is nothing to measure`);
}

export type SiteAdminCaller = ReturnType<typeof siteAdminCaller>;
