import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerByHistory } from './answerer';
import { evaluateProject, type ProjectEvaluation } from './evaluation';
import { meanFigures, pooledDuplicates } from './mean-figures';
import { readExport } from './read-export';

/** Public issues that lie beside the repository and are no part of it. */
const file = join(__dirname, '../../../shared/data/issues/jira-issues.jsonl');

/** Comparing costs most of the time, and at TIMOB's size too much of it for each run of the tests. */
const projects = { TIMOB: false, GUI: false, FCREPO: true, ISLANDORA: true, DURACLOUD: true, TOOLS: true, DS: true };
const named = ['TIMOB', 'FCREPO', 'DURACLOUD'];

const RUN_MS = 240_000;

/** The bars the project set itself, for history alone; `npm run eval` on the same file prints the figures. */
describe.skipIf(!existsSync(file))('figures on real issues (skipped where ../shared/data is absent)', () => {
  let evaluations: ProjectEvaluation[];
  beforeAll(async () => {
    const byProject = await readExport(file, undefined);
    evaluations = [];
    for (const [project, isCompared] of Object.entries(projects)) {
      const given = { issues: byProject.get(project) ?? [], answer: answerByHistory, isComputed: true, limit: undefined };
      evaluations.push(await evaluateProject({ ...given, isCompared, reworded: 0, model: 'none', project }));
    }
  }, RUN_MS);

  it('components: the first choice, and precision at 60 % coverage', () => {
    const { components } = meanFigures(evaluations.filter(({ project }) => named.includes(project)));
    expect(components.projects).toBe(3);
    expect(components.top1).toBeGreaterThanOrEqual(0.83);
    expect(components.top3).toBeGreaterThanOrEqual(0.92);
    expect(meanFigures(evaluations).components.precisionAt60).toBeGreaterThanOrEqual(0.8);
  });

  it('duplicates: recall@10 of pairs with two signs', () => {
    const duplicates = pooledDuplicates(evaluations);
    expect(duplicates.n).toBeGreaterThan(200);
    expect(duplicates.recallAt10).toBeGreaterThanOrEqual(0.8);
  });

  it('the index of a few words an issue loses little of what all words would give', () => {
    const compared = evaluations.filter(({ fields }) => fields.components.wholeHistory.top1 !== null);
    expect(compared.map(({ project }) => project)).toContain('FCREPO');
    expect(meanFigures(compared).components.lossToWholeHistory).toBeLessThanOrEqual(0.03);
  });

  it('priority: the past does not beat the commonest value, so it is not what is shown', () => {
    const { priority } = meanFigures(evaluations);
    expect((priority.top1 ?? 1) - (priority.majorityTop1 ?? 0)).toBeLessThan(0.03);
    expect(priority.coverage).toBeLessThan(0.1);
  });
});
