import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readEvalOptions } from '../eval-options';
import { runReadiness, type ReadinessEvaluation } from './run-readiness';

/** Public issues and attacks that lie beside the repository and are no part of it. */
const data = join(__dirname, '../../../../shared/data');
const RUN_MS = 120_000;

/** `npm run eval -- --task readiness` on the same files prints the figures. */
describe.skipIf(!existsSync(data))('readiness on real issues (skipped where ../shared/data is absent)', () => {
  let figures: ReadinessEvaluation;
  beforeAll(async () => {
    const files = ['--issues', 'readiness/weak-readiness.jsonl', '--attacks', 'adversarial/injected-issues.jsonl', '--bases', 'issues/jira-issues.jsonl'];
    figures = await runReadiness(readEvalOptions(['--task', 'readiness', ...files.map((one) => (one.startsWith('--') ? one : join(data, one)))]));
  }, RUN_MS);

  it('the outlook foretells that people ask back, within projects and within years, where the plain formula does not', () => {
    const { auc, formulaAuc, lengthAuc, interval95, yearAuc } = figures.readiness;
    expect(auc).toBeGreaterThanOrEqual(0.68);
    expect(interval95.difference?.[0]).toBeGreaterThan(0);
    expect(formulaAuc).toBeCloseTo(0.564, 2);
    expect(lengthAuc).toBeLessThan(0.56);
    expect(yearAuc.interval95.auc?.[0]).toBeGreaterThan(0.6);
    expect(yearAuc.interval95.formulaAuc?.[0]).toBeLessThan(0.5);
  });

  it('more people ask in each band than in the one before', () => {
    const [unlikely, usual, likely] = figures.readiness.bands.map(({ share }) => share ?? 0);
    expect(usual).toBeGreaterThan(unlikely ?? 1);
    expect(likely).toBeGreaterThan(usual ?? 1);
  });

  it('weights learned from the past are no better than the fixed points, which is why they are not shipped', () => {
    expect(figures.readiness.learned.difference).toBeLessThanOrEqual(0.01);
  });

  it('neither an issue that says that it is ready nor one with an attack in it gains a point or is ready for that', () => {
    const nothing = { scoreRaised: 0, becameReady: 0, ruleFlippedToMet: 0, flipped: {} };
    expect(figures.readiness.claim).toMatchObject({ n: 757, scoreMoved: 0, ...nothing });
    expect(figures.attacks).toMatchObject({ attacks: 200, withoutBase: 0, n: 200, ...nothing });
  });

  it('where the score was not seen to foretell anything, that is said', () => {
    expect(figures.readiness.projects.length).toBe(3);
    for (const { project, seen } of figures.readiness.projects.filter((one) => !one.seen.score)) {
      expect(seen.score).toBe(false);
      expect(figures.notes).toContainEqual(expect.stringMatching(`^${project}: the readiness score has not been seen`));
    }
  });

  it('criteria have their published names', () => {
    expect(Object.keys(figures.criteria)).toEqual([
      ...['steps', 'expected', 'observed', 'steps (chat)', 'expected (chat)', 'observed (chat)', 'story_form'],
    ]);
  });
});
