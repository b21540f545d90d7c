import { criticalDepth } from '../../workbench/host/recorded-call';
import { DepthTargets, type Figure } from './figure';
import { modelDepth } from './model-depth';
import { approvalOf, type MeasuredCall, type PanelCaller } from './panel-caller';

/** Two issues of the sample project that nobody has triaged. The first is the project's first triage. */
const COLD_ISSUE = 'HARB-58';
const WARM_ISSUE = 'HARB-59';

const deepest = (calls: readonly MeasuredCall[]): number => Math.max(...calls.map((one) => criticalDepth(one.calls)));
const most = (calls: readonly MeasuredCall[]): number => Math.max(...calls.map((one) => one.calls.length));

/**
 * Opens, triages and approves on a site where the app was just installed, and counts platform calls. Each figure is the
 * worst of what was met, unless its name says cold (the project's first triage) or warm.
 */
export async function measureFlow(caller: PanelCaller): Promise<readonly Figure[]> {
  const cold = { issueId: caller.issueId(COLD_ISSUE) };
  const warm = { issueId: caller.issueId(WARM_ISSUE) };
  const untriaged = await caller.measure('openIssuePanel', cold);
  const coldTriage = await caller.measure('triageIssue', cold);
  const warmTriage = await caller.measure('triageIssue', warm);
  const triaged = await caller.measure('openIssuePanel', cold);
  const approval = await caller.measure('approveChanges', approvalOf(cold.issueId, coldTriage.panel));
  const approved = await caller.measure('openIssuePanel', cold);
  const panels = [untriaged, triaged, approved];
  return [
    { key: 'panel.calls', value: most(panels), unit: 'platform calls' },
    { key: 'panel.depth', value: deepest(panels), unit: 'calls deep', atMost: DepthTargets.PANEL_DEPTH },
    { key: 'panel.jiraPoints', value: Math.max(...panels.map(({ jiraPoints }) => jiraPoints)), unit: 'points' },
    ...triageFigures(coldTriage, warmTriage),
    { key: 'approve.calls', value: approval.calls.length, unit: 'platform calls' },
    { key: 'approve.depth', value: criticalDepth(approval.calls), unit: 'calls deep' },
    { key: 'approve.jiraPoints', value: approval.jiraPoints, unit: 'points' },
  ];
}

function triageFigures(cold: MeasuredCall, warm: MeasuredCall): readonly Figure[] {
  const [coldDepth, warmDepth] = [modelDepth(cold.calls), modelDepth(warm.calls)];
  const before = (key: string, value: number): Figure => ({
    key: `triage.depthBeforeModel${key}`,
    value,
    unit: 'calls deep',
    atMost: DepthTargets.TRIAGE_DEPTH_BEFORE_MODEL,
  });
  const after = (key: string, value: number): Figure => ({
    key: `triage.depthAfterModel${key}`,
    value,
    unit: 'calls deep',
    atMost: DepthTargets.TRIAGE_DEPTH_AFTER_MODEL,
  });
  return [
    { key: 'triage.calls', value: Math.max(cold.calls.length, warm.calls.length), unit: 'platform calls' },
    before('', Math.max(coldDepth.before, warmDepth.before)),
    before('Cold', coldDepth.before),
    before('Warm', warmDepth.before),
    after('', Math.max(coldDepth.after, warmDepth.after)),
    after('Cold', coldDepth.after),
    after('Warm', warmDepth.after),
    { key: 'triage.jiraPoints', value: Math.max(cold.jiraPoints, warm.jiraPoints), unit: 'points' },
    { key: 'triage.jiraPointsCold', value: cold.jiraPoints, unit: 'points' },
    { key: 'triage.jiraPointsWarm', value: warm.jiraPoints, unit: 'points' },
  ];
}
