import { criticalDepth } from '../../workbench/host/recorded-call';
import type { Figure } from './figure';
import { approvalOf, type MeasuredCall, type PanelCaller } from './panel-caller';

const ISSUE = 'HARB-60';

/** Triages an issue, approves everything, and takes all of it back: planning the undo and approving it. */
export async function measureUndo(caller: PanelCaller): Promise<readonly Figure[]> {
  const issueId = caller.issueId(ISSUE);
  const triaged = await caller.measure('triageIssue', { issueId });
  const approval = approvalOf(issueId, triaged.panel);
  await caller.measure('approveChanges', approval);
  const { proposalId, changes } = approval;
  const planned = await caller.measure('proposeUndo', { issueId, proposalId, changes });
  const [undo] = planned.panel.undos;
  if (!undo) throw new Error(`${ISSUE} got no undo to approve`);
  const approved = await caller.measure('approveChanges', {
    issueId,
    proposalId: undo.proposalId,
    digest: undo.digest,
    changes: undo.changes.map(({ change }) => change.id),
    overwrite: [],
  });
  const steps: readonly MeasuredCall[] = [planned, approved];
  return [
    { key: 'undo.calls', value: steps.reduce((sum, { calls }) => sum + calls.length, 0), unit: 'platform calls, planning and approving' },
    { key: 'undo.depth', value: steps.reduce((sum, { calls }) => sum + criticalDepth(calls), 0), unit: 'calls deep, planning and then approving' },
    { key: 'undo.jiraPoints', value: steps.reduce((sum, { jiraPoints }) => sum + jiraPoints, 0), unit: 'points' },
  ];
}
