import type { z } from 'zod';
import { readinessCalls } from '../../src/contract/calls/readiness';
import { workOrderCalls } from '../../src/contract/calls/work-order';
import { resultSchema } from '../../src/contract/result';
import type { RecordedCall } from '../../workbench/host/recorded-call';
import { standardUsers } from '../../workbench/sample/users';
import type { Site } from './let-past-be-read';

const calls = { ...readinessCalls, ...workOrderCalls };
const member = standardUsers.member.accountId;

/** Calls the readiness and work order part of the issue panel's resolver as a project member, and counts what each took. */
export function readinessCaller({ workbench, clock, site }: Site & { readonly site: string }) {
  /** @throws Error when the answer is an error: a figure of a failed call means nothing */
  return async function measure<Name extends keyof typeof calls>(
    name: Name,
    payload: z.input<(typeof calls)[Name]['input']>,
  ): Promise<{ calls: readonly RecordedCall[]; jiraPoints: number }> {
    const before = workbench.jira.points(site).total;
    const request = { surface: 'issue-panel', call: name, payload, accountId: member };
    const report = await clock.runUntilSettled(workbench.invokeCall(site, request));
    const parsed = resultSchema(calls[name].output).parse(report.result);
    if (!parsed.ok) throw new Error(`${name} answered ${parsed.error.code}, so there is nothing to measure`);
    return { calls: report.calls, jiraPoints: workbench.jira.points(site).total - before };
  };
}
export type ReadinessCaller = ReturnType<typeof readinessCaller>;
