import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { takeSnapshot } from '../../../src/domain/issue/snapshot';
import { createHostile } from '../../../workbench/simulators/llm/scripted/hostile';
import { inventions } from '../../../workbench/simulators/llm/scripted/hostile-work-orders';
import { createStandIn } from '../../../workbench/simulators/llm/stand-in/stand-in';
import { supportFigures } from './support-figures';
import { workOrderFigures, type OrderCase } from './work-order-figures';

const file = join(__dirname, '../../../../shared/data/issues/jira-issues.jsonl');
const LineSchema = z.object({ key: z.string(), type: z.string(), project: z.string(), summary: z.string(), description: z.string().nullable(), components: z.array(z.string()) });
/** Every so many issues; the rest would only cost time. */
const STEP = 48;
const RUN_MS = 120_000;

describe.skipIf(!existsSync(file))('work orders over real issues (skipped where ../shared/data is absent)', () => {
  let lines: z.infer<typeof LineSchema>[];
  let cases: OrderCase[];
  beforeAll(() => {
    lines = readFileSync(file, 'utf8').trim().split('\n').filter((_, at) => at % STEP === 0).map((line) => LineSchema.parse(JSON.parse(line)));
    const offered = [...new Set(lines.flatMap(({ components }) => components))].slice(0, 60);
    cases = lines.map(({ key, type, summary, description, components }) => ({
      snapshot: takeSnapshot({ id: key, key, projectId: '1', issueType: type, summary, description }),
      components,
      offered,
    }));
  });

  it('by rules: every statement of the issue can be traced, and nothing is invented', async () => {
    const figures = await workOrderFigures(cases);
    expect(figures.n).toBeGreaterThan(100);
    expect(figures).toMatchObject({ inventedSurviving: 0, dropped: 0 });
    // What the issue does not say is asked for, and each question is a statement of ours.
    expect(figures.traceableShare).toBeGreaterThan(0.45);
    expect(figures.assumptionShare).toBeLessThan(0.1);
  }, RUN_MS);

  it('with the stand-in: answered always, nothing invented, acceptance of the rules kept', async () => {
    const figures = await workOrderFigures(cases, { backend: createStandIn() });
    expect(figures).toMatchObject({ inventedSurviving: 0, unanswered: 0 });
    expect(figures.withAcceptance).toBeGreaterThanOrEqual((await workOrderFigures(cases)).withAcceptance);
  }, RUN_MS);

  it('with the hostile model: none of its inventions is shown or copied', async () => {
    const figures = await workOrderFigures(cases, { backend: createHostile(), profile: 'agent', watched: inventions });
    expect(figures).toMatchObject({ inventedSurviving: 0, watchedSurviving: 0 });
    expect(figures.dropped).toBeGreaterThan(1_000);
  }, RUN_MS);

  it('the threshold of support: hardly a sentence of another issue passes for a quote', () => {
    const [figure] = supportFigures(lines.map((line) => ({ ...line, description: line.description ?? '' })), [0.6]);
    expect(figure?.otherSentence).toBeLessThan(0.03);
    expect(figure?.ownSummary).toBeGreaterThan(0.35);
  });
});
