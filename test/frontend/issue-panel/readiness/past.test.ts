import { afterEach, describe, expect, it } from 'vitest';
import { closeSurface } from '../../close-surface';
import { ok } from '../../fixtures';
import type { Panel } from '../open-panel';
import { library, ready, rework, step } from './readiness-fixtures';
import { showReadiness } from './show-readiness';

let surface: Panel;
afterEach(() => closeSurface(surface));

describe('the past', () => {
  const moved = [{ criterion: library('steps'), points: 25 }];

  it('history: folded; a line for each state and what moved it', async () => {
    surface = await showReadiness(ready({ history: [step(2, { score: 88, status: 'ready', moved, edited: ['description'] }), step(1)] }));
    surface.press('Show how the score moved (2 states)');
    await surface.shows('Nov 2, 2026, 2:03:05 PM: 88 of 100, Ready\n+25 steps to make it happen; the description changed.');
    expect(surface.text()).toContain('63 of 100, Needs clarification\nThe first state that was kept.');
    expect(surface.findAll('BarChart')).toEqual([]);
    surface.press('Hide how the score moved');
    await surface.until(() => !surface.text().includes('The first state'), 'the history to go');
  });

  it('history of three states: drawn as well', async () => {
    surface = await showReadiness(ready({ history: [step(3, { score: 88 }), step(2), step(1)] }));
    surface.press('Show how the score moved (3 states)');
    await surface.shows('Readiness score by state');
    expect(surface.findAll('BarChart').map(({ props }) => props['data'])).toEqual([
      [
        { state: '1. Nov 1', score: 63 },
        { state: '2. Nov 2', score: 63 },
        { state: '3. Nov 3', score: 88 },
      ],
    ]);
  });

  it('nobody kept this state: it can be kept, by those who may edit', async () => {
    surface = await showReadiness(ready({ checkedAt: null }), { checkReadiness: () => ok(ready({ history: [step(1)] })) });
    surface.press('Keep this report');
    await surface.shows('Show how the score moved (1 state)');
    expect(surface.findButton('Keep this report')).toBeUndefined();
    expect(surface.focused()).toEqual(['Confirm ready']);
  });

  it('whether it was borne out: of the score in the open, of how it reads when asked for', async () => {
    surface = await showReadiness(ready({ rework: rework() }));
    expect(surface.text()).toContain('This score has not been seen to predict rework here (110 past issues).');
    expect(surface.text()).not.toContain('How it reads');
    surface.press('Show whether people will ask back');
    await surface.shows('In this project 22 of 40 issues that read like this were asked back about.\nThis costs no points');
  });

  it('nothing known: nothing said', async () => {
    surface = await showReadiness(ready());
    expect(surface.text()).not.toContain('past issues');
    expect(surface.text()).not.toContain('how the score moved');
  });
});
