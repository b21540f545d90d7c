import type { ModelProblem } from '../model/model-problem';
import type { IssueState, ReadinessReport } from './report';
import type { ReadinessFacts } from './facts';
import type { Judgement } from './finding';
import type { Scored } from './score';

/** A report as it is kept. `now` is epoch milliseconds. */
export function composeReport(given: {
  facts: ReadinessFacts;
  state: IssueState;
  scored: Scored;
  judgements: readonly Judgement[];
  settingsVersion: number;
  modelAsked: string | null;
  modelProblem: ModelProblem | null;
  now: number;
}): ReadinessReport {
  const { id: issueId, key: issueKey, projectId } = given.facts.issue.snapshot;
  const { score, status, findings, met, cannotTell } = given.scored;
  return {
    v: 1,
    issueId,
    issueKey,
    projectId,
    createdAt: new Date(given.now).toISOString(),
    state: given.state,
    settingsVersion: given.settingsVersion,
    score,
    status,
    findings: [...findings],
    met: [...met],
    cannotTell: [...cannotTell],
    judgements: [...given.judgements],
    modelAsked: given.modelAsked,
    modelProblem: given.modelProblem,
  };
}
