import { planChange } from '../change/plan-change';
import type { Proposal } from '../change/proposal';
import { fingerprintsOf, onlyIssue } from '../change/touched';
import type { HistoryState } from '../history/history-state';
import { textFingerprint } from '../issue/fingerprint';
import type { StoredTriage, TrackedIssue } from '../ports';
import type { ModelProblem } from '../model/model-problem';
import { PROMPT_VERSION } from './prompt';
import type { Abstention, Similar, Suggestion, TriageReport } from './report';

/** What one triage leaves behind: the report of what was found, and the proposal an approval can be bound to. */
export function composeTriage(given: {
  id: string;
  issue: TrackedIssue;
  /** Epoch milliseconds. */
  now: number;
  settingsVersion: number;
  answeredBy: 'model' | 'rules';
  modelAsked: string | null;
  modelProblem: ModelProblem | null;
  suggestions: Suggestion[];
  abstentions: Abstention[];
  similar: readonly Similar[];
  examples: readonly string[];
  history: HistoryState;
  choices: TriageReport['choices'];
}): StoredTriage {
  const { id, issue, answeredBy, modelAsked } = given;
  const { snapshot, values } = issue;
  const shared = {
    id,
    issueId: snapshot.id,
    projectId: snapshot.projectId,
    createdAt: new Date(given.now).toISOString(),
    modelAsked,
  };
  const changes = given.suggestions.map((suggestion) =>
    planChange(suggestion.field, values[suggestion.field], suggestion.values.map(({ value }) => value)),
  );
  const proposal: Proposal = {
    ...shared,
    issueKey: snapshot.key,
    origin: { type: 'triage' },
    settingsVersion: given.settingsVersion,
    promptVersion: PROMPT_VERSION,
    // Forge does not say which model answered; it is the one that was asked, or none.
    modelAnswered: answeredBy === 'model' ? modelAsked : null,
    fingerprints: fingerprintsOf(changes, onlyIssue(issue)),
    changes,
  };
  const report = {
    ...shared,
    answeredBy,
    textFingerprint: textFingerprint(snapshot),
    modelProblem: given.modelProblem,
    suggestions: given.suggestions,
    abstentions: given.abstentions,
    similar: [...given.similar],
    examples: [...given.examples],
    history: given.history,
    choices: given.choices,
  };
  return { report, proposal };
}
