import { afterEach, describe, expect, it, vi } from 'vitest';
import { WaitingLimits } from '../../../../src/frontend/issue-panel/readiness/state/waiting';
import { closeSurface } from '../../close-surface';
import { ok } from '../../fixtures';
import type { Panel } from '../open-panel';
import { pass } from './pass';
import { ready } from './readiness-fixtures';
import { showReadiness } from './show-readiness';

let surface: Panel;
afterEach(() => {
  closeSurface(surface);
  vi.useRealTimers();
});

describe('Jira search', () => {
  it.each([
    ['off', 'the project does not publish readiness'],
    ['current', 'Jira search holds this score and status.'],
    ['never', 'the issue has a security level'],
    ['left_behind', 'still go by what was found before the issue got its security level'],
  ] as const)('%s: said in words', async (published, words) => {
    surface = await showReadiness(ready({ published }));
    expect(surface.text()).toContain(words);
  });

  it('waiting: looks again by itself, a few times and no more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    surface = await showReadiness(ready({ published: 'waiting' }));
    expect(surface.text()).toContain('It is being written.');
    await pass(120);
    expect(surface.calls.filter(({ name }) => name === 'openReadiness')).toHaveLength(1 + WaitingLimits.MAX_LOOKS);
  });

  it('written meanwhile: says so by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    surface = await showReadiness(ready({ published: 'waiting' }));
    surface.answers['openReadiness'] = () => ok(ready({ published: 'current' }));
    await pass(7);
    await surface.shows('Jira search holds this score and status.');
  });
});
