import { afterEach, describe, expect, it } from 'vitest';
import { closeSurface } from '../close-surface';
import { failed, ok, panel, suggestion, triage } from '../fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';

let surface: Panel;
const open = (answers: Answers): void => {
  surface = openPanel(answers);
};

afterEach(() => {
  closeSurface(surface);
});

describe('dismissing', () => {
  it('already decided by somebody else: says so and shows what was decided', async () => {
    open({ openIssuePanel: () => ok(panel({ triage: triage() })), dismissChanges: () => failed('already_decided') });
    await surface.shows('Dismiss priority');
    surface.answers['openIssuePanel'] = () =>
      ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'applied' })] }) }));
    surface.press('Dismiss priority');
    await surface.shows('Already decided');
    await surface.shows('Priority: set to Highest');
  });

  it('writes nothing and shows no flag', async () => {
    open({
      openIssuePanel: () => ok(panel({ triage: triage() })),
      dismissChanges: () => ok(panel({ triage: triage({ suggestions: [suggestion({ status: 'dismissed' })] }) })),
    });
    await surface.shows('Dismiss priority');
    surface.press('Dismiss priority');
    await surface.shows('Dismissed');
    expect(surface.flags).toEqual([]);
    expect(surface.button('Triage again').props['autoFocus']).toBe(true);
  });
});
