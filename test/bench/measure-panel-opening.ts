import { openSurface } from '../support/uikit-host';
import { DepthTargets, type Figure } from './figure';
import type { PanelCaller } from './panel-caller';

const ISSUE = 'HARB-58';
/** Stands on the panel once it shows a triage, whatever was decided about it. */
const SHOWN = 'Triage again';

/**
 * How many resolver invocations the real panel makes from opening to showing a triage, drawn headless over the app; and
 * the rows that SQL read meanwhile. The issue has to have a triage already.
 */
export async function measurePanelOpening(caller: PanelCaller, rowsRead: () => number): Promise<readonly Figure[]> {
  const issueId = caller.issueId(ISSUE);
  const before = rowsRead();
  const surface = openSurface({
    entry: 'src/frontend/issue-panel/index.tsx',
    context: { locale: 'en-US', timezone: 'UTC', extension: { issue: { id: issueId, key: ISSUE } } },
    answer: ({ name, payload }) => caller.answerRaw(name, payload),
  });
  await surface.shows(SHOWN);
  surface.close();
  const invocations = surface.calls.length;
  return [
    { key: 'panel.invocations', value: invocations, unit: 'invocations', atMost: DepthTargets.PANEL_INVOCATIONS },
    { key: 'panel.sqlRowsRead', value: rowsRead() - before, unit: 'rows' },
  ];
}
