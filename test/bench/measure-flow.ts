import { criticalDepth } from '../../workbench/host/recorded-call';
import { DepthTargets, PointTargets, type Figure } from './figure';
import { modelDepth } from './model-depth';
import { approvalOf, type MeasuredCall, type PanelCaller } from './panel-caller';

/** Issues of the sample project that nobody has triaged yet. The first one's triage is the project's first. */
const COLD_ISSUE = 'HARB-58';
const WARM_ISSUES = ['HARB-59', 'HARB-62', 'HARB-64'];
const NEXT_DAYS_ISSUE = 'HARB-61';

/** What a call took, whatever it answered. */
type Counted = Pick<MeasuredCall, 'calls' | 'jiraPoints'>;

const deepest = (calls: readonly Counted[]): number => Math.max(...calls.map((one) => criticalDepth(one.calls)));
const most = (calls: readonly Counted[]): number => Math.max(...calls.map((one) => one.calls.length));
const dearest = (calls: readonly Counted[]): number => Math.max(...calls.map(({ jiraPoints }) => jiraPoints));

/**
 * Opens, triages and approves on a site where the app was just installed, before and after the project's past was read, and
 * counts platform calls. Each figure is the worst of what was met; calls and points are those with all of the past (warm),
 * unless the name says cold: the project's first triage, which begins the reading.
 *
 * @param moments `pastIsRead` lets everything happen that the first triage put in line, `nextDay` lets a day pass
 */
export async function measureFlow(
  caller: PanelCaller,
  moments: { pastIsRead: () => Promise<unknown>; nextDay: () => Promise<unknown> },
): Promise<readonly Figure[]> {
  const cold = caller.inputFor(COLD_ISSUE);
  const issue = { issueId: cold.issueId };
  const untriaged = await caller.measure('openIssuePanel', issue);
  const untriagedLook = await caller.measureReadiness('openReadiness', cold);
  const coldTriage = await caller.measure('triageIssue', cold);
  await moments.pastIsRead();
  const warmTriages: MeasuredCall[] = [];
  const looks: MeasuredCall[] = [];
  for (const key of WARM_ISSUES) {
    warmTriages.push(await caller.measure('triageIssue', caller.inputFor(key)));
    looks.push(await caller.measure('openSimilar', { issueId: caller.issueId(key) }));
  }
  const unaware = await caller.measure('triageIssue', issue);
  const triaged = await caller.measure('openIssuePanel', issue);
  const approval = await caller.measure('approveChanges', approvalOf(issue.issueId, unaware.panel));
  const approved = await caller.measure('openIssuePanel', issue);
  const approvedLook = await caller.measureReadiness('openReadiness', cold);
  await moments.nextDay();
  const firstOfDay = await caller.measure('triageIssue', caller.inputFor(NEXT_DAYS_ISSUE));
  const panels = [untriaged, triaged, approved];
  const readiness = [untriagedLook, approvedLook];
  return [
    { key: 'panel.calls', value: most(panels) + most(readiness), unit: 'platform calls of both invocations' },
    { key: 'panel.depth', value: deepest([...panels, ...readiness]), unit: 'calls deep, the deeper of both invocations', atMost: DepthTargets.PANEL_DEPTH },
    { key: 'panel.triageDepth', value: deepest(panels), unit: 'calls deep, without readiness', atMost: DepthTargets.PANEL_TRIAGE_DEPTH },
    { key: 'panel.jiraPoints', value: dearest(panels) + dearest(readiness), unit: 'points of both invocations' },
    ...triageFigures(coldTriage, warmTriages, unaware),
    { key: 'triage.jiraPointsFirstOfDay', value: firstOfDay.jiraPoints, unit: "points, past issues and the project's labels read" },
    { key: 'similar.calls', value: most(looks), unit: 'platform calls' },
    { key: 'similar.depth', value: deepest(looks), unit: 'calls deep' },
    { key: 'similar.jiraPoints', value: dearest(looks), unit: 'points' },
    { key: 'approve.calls', value: approval.calls.length, unit: 'platform calls' },
    { key: 'approve.depth', value: criticalDepth(approval.calls), unit: 'calls deep' },
    { key: 'approve.jiraPoints', value: approval.jiraPoints, unit: 'points' },
  ];
}

/** @param unaware a triage whose panel did not say which project it stands in */
function triageFigures(cold: MeasuredCall, warm: readonly MeasuredCall[], unaware: MeasuredCall): readonly Figure[] {
  const depths = [cold, ...warm].map(({ calls }) => modelDepth(calls));
  const [coldDepth, ...warmDepths] = depths;
  const sides = { before: DepthTargets.TRIAGE_DEPTH_BEFORE_MODEL, after: DepthTargets.TRIAGE_DEPTH_AFTER_MODEL } as const;
  const figure = (side: 'before' | 'after', name: string, met: readonly (ReturnType<typeof modelDepth> | undefined)[]): Figure => ({
    key: `triage.depth${side === 'before' ? 'Before' : 'After'}Model${name}`,
    value: Math.max(...met.map((depth) => depth?.[side] ?? 0)),
    unit: 'calls deep',
    atMost: sides[side],
  });
  return [
    { key: 'triage.calls', value: most(warm), unit: 'platform calls' },
    { key: 'triage.callsCold', value: cold.calls.length, unit: 'platform calls' },
    ...(['before', 'after'] as const).flatMap((side) => [
      figure(side, '', depths),
      figure(side, 'Cold', [coldDepth]),
      figure(side, 'Warm', warmDepths),
    ]),
    { key: 'triage.depthBeforeModelNoGuess', value: modelDepth(unaware.calls).before, unit: 'calls deep, project not known beforehand' },
    { key: 'triage.jiraPoints', value: dearest(warm), unit: 'points, past issues read back', atMost: PointTargets.TRIAGE },
    { key: 'triage.jiraPointsCold', value: cold.jiraPoints, unit: "points, a project's very first triage" },
    { key: 'triage.jiraPointsWarm', value: dearest(warm), unit: 'points' },
  ];
}
