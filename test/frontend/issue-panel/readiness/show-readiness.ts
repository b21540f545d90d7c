import type { ReadinessView } from '../../../../src/contract/calls/readiness';
import { ok, panel } from '../../fixtures';
import { openPanel, type Answers, type Panel } from '../open-panel';

/** The issue panel once it shows this readiness. */
export async function showReadiness(view: ReadinessView, answers: Answers = {}): Promise<Panel> {
  const surface = openPanel({ openIssuePanel: () => ok(panel()), openReadiness: () => ok(view), ...answers });
  await surface.shows('Readiness score');
  return surface;
}
