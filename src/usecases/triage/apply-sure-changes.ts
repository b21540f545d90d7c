import type { SureEnough } from '../../domain/audit/event';
import { changeState } from '../../domain/change/change-state';
import { changeFor, proposalDigest } from '../../domain/change/proposal';
import { PlumblineError, type ErrorCode } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import { mayApply } from '../../domain/outcome/may-apply';
import { findThreshold } from '../../domain/outcome/find-threshold';
import { inThousandths } from '../../domain/outcome/outcome';
import type { OutcomeStore, StoredTriage } from '../../domain/ports';
import type { FieldValue } from '../../domain/triage/field';
import { approveChanges } from '../changes/approve-changes';
import type { ApprovalPorts } from '../changes/read-approval';

/** A person, or another delivery, was faster; or the issue is not what it was. Either way there is nothing left to do here. */
const leftToPeople: readonly ErrorCode[] = [
  'already_decided',
  'in_progress',
  'proposal_void',
  'overwrite_not_ticked',
  'forbidden',
  'not_found',
  'jira_rejected',
  // Whether it was written is found out by the schedule that settles open intents.
  'outcome_unknown',
];

/**
 * Writes what an automatic triage found, as far as a project admin allowed it: "at most 1 wrong in N" for the field, kept by the
 * outcomes of this very project, nothing replaced, never the top priority. Everything else waits for a person. Goes the way of
 * any approval, so that what was seen is what is written, each change once, and all of it can be proved and undone.
 */
export async function applySureChanges(
  ports: ApprovalPorts & { outcomes: OutcomeStore },
  { report, proposal }: StoredTriage,
  correlationId: string,
): Promise<void> {
  const { issueId, projectId } = proposal;
  const { settings } = await ports.settings.getSettings(projectId);
  if (!settings.automaticTriage || !report.suggestions.some(({ field }) => settings.fields[field].oneWrongIn !== null)) return;
  const [counted, events, { editable }] = await inParallel([
    ports.outcomes.countOutcomes(projectId),
    ports.audit.listOfProposal(proposal.id),
    ports.tracker.getEditableIssue(issueId),
  ]);
  // What a model got right says nothing about the rules, nor the other way round.
  const outcomes = counted[report.answeredBy];
  const priorities: readonly FieldValue[] = editable.priority ?? [];
  const sure = report.suggestions.flatMap(({ field, values, confidence: { score } }): SureEnough[] => {
    // What a model says may be what an issue told it to say: without the past's word nothing is written by itself.
    if (!values.every(({ basis, pastIssues }) => basis.includes('history') && pastIssues.length > 0)) return [];
    const change = changeFor(proposal, field);
    const { oneWrongIn } = settings.fields[field];
    if (!change || score === null || oneWrongIn === null) return [];
    // `unknown` is an earlier delivery that died: what became of its write is looked for before anything is written again.
    if (!['open', 'unknown'].includes(changeState(events, change.id, ports.clock.now()).status)) return [];
    const known = findThreshold(outcomes[field], oneWrongIn);
    if (!mayApply({ change, settings: settings.fields[field], outcomes: outcomes[field], score, priorities }) || !known) return [];
    return [{ changeId: change.id, oneWrongIn, score: inThousandths(score), right: known.right, of: known.of }];
  });
  if (sure.length === 0) return;
  try {
    await approveChanges(ports, {
      issueId,
      proposalId: proposal.id,
      digest: proposalDigest(proposal),
      changes: sure.map(({ changeId }) => changeId),
      overwrite: [],
      origin: 'triage',
      sure,
      actor: { type: 'app' },
      correlationId,
    });
  } catch (thrown) {
    if (!(thrown instanceof PlumblineError && leftToPeople.includes(thrown.code))) throw thrown;
  }
}
