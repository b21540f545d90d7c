import { issuePanelCalls, type IssuePanelView } from '../../src/contract/calls/issue-panel';
import { resultSchema } from '../../src/contract/result';
import type { ManualClock } from '../../workbench/host/clock';
import type { RecordedCall } from '../../workbench/host/recorded-call';
import type { Workbench } from '../../workbench/host/workbench';
import { standardUsers } from '../../workbench/sample/users';
import { readinessCaller } from './readiness-caller';

const member = standardUsers.member.accountId;

/** The calls that answer a panel. */
type PanelCall = Exclude<keyof typeof issuePanelCalls, 'listDraftOptions'>;

export interface MeasuredCall {
  readonly panel: IssuePanelView;
  readonly calls: readonly RecordedCall[];
  readonly jiraPoints: number;
}

/** Calls the issue panel's resolver as a project member and counts what each call took. */
export function panelCaller({ workbench, clock, site }: { workbench: Workbench; clock: ManualClock; site: string }) {
  const answer = (call: string, payload: unknown) =>
    clock.runUntilSettled(workbench.invokeCall(site, { surface: 'issue-panel', call, payload, accountId: member }));

  /** @throws Error when the answer is an error: a figure of a failed call means nothing */
  async function measure(name: PanelCall, payload: unknown): Promise<MeasuredCall> {
    const before = workbench.jira.points(site).total;
    const { result, calls } = await answer(name, payload);
    const parsed = resultSchema(issuePanelCalls[name].output).parse(result);
    if (!parsed.ok) throw new Error(`${name} answered ${parsed.error.code}, so there is nothing to measure`);
    return { panel: parsed.data, calls, jiraPoints: workbench.jira.points(site).total - before };
  }

  return {
    measure,
    /** Calls of the part of the panel that is asked for beside it. */
    measureReadiness: readinessCaller({ workbench, clock, site }),
    /** The resolver's raw answer, for a surface that parses it itself. */
    answerRaw: async (name: string, payload: unknown) => (await answer(name, payload)).result,
    issueId: (key: string) => workbench.jira.getIssue(site, key).id,
    /** As the panel asks for a triage: it knows which project it stands in. */
    inputFor: (key: string) => ({ issueId: workbench.jira.getIssue(site, key).id, projectId: workbench.jira.getIssue(site, key).projectId }),
  };
}
export type PanelCaller = ReturnType<typeof panelCaller>;

/**
 * The approval of everything a panel's triage suggests, with every value that it would replace ticked.
 * @throws Error for a panel without a suggestion: there would be nothing to measure
 */
export function approvalOf(issueId: string, { issueKey, triage }: IssuePanelView) {
  if (!triage || triage.suggestions.length === 0) throw new Error(`${issueKey} got no suggestion to approve`);
  const { proposalId, digest, suggestions } = triage;
  return {
    issueId,
    proposalId,
    digest,
    changes: suggestions.map(({ changeId }) => changeId),
    overwrite: suggestions.flatMap(({ changeId, effect }) => (effect === 'replace' ? [changeId] : [])),
  };
}
