import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { takeSnapshot } from '../../../../src/domain/issue/snapshot';
import { wasAskedBack } from '../../../../src/domain/readiness/outlook/asked-back';
import { outlookOf } from '../../../../src/domain/readiness/outlook/outlook';
import { rankAuc } from '../../../../src/domain/readiness/outlook/rank-auc';

/** Public issues that lie beside the repository and are no part of it. */
const file = join(__dirname, '../../../../../shared/data/readiness/weak-readiness.jsonl');

const IssueSchema = z.object({
  project: z.string(),
  type: z.string(),
  summary: z.string(),
  description: z.string().nullish(),
  weakLabel: z.enum(['ready', 'not-ready']),
  infoRequestQuote: z.string().nullish(),
});

describe.skipIf(!existsSync(file))('the outlook on real issues (skipped where ../shared/data is absent)', () => {
  let issues: z.infer<typeof IssueSchema>[];
  beforeAll(() => {
    issues = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => IssueSchema.parse(JSON.parse(line)));
  });

  const read = () =>
    issues.flatMap(({ project, type, summary, description, weakLabel }) => {
      const outlook = outlookOf(takeSnapshot({ id: '1', key: 'A-1', projectId: '1', issueType: type, summary, description }));
      return outlook ? [{ ...outlook, project, asked: weakLabel === 'not-ready' }] : [];
    });

  it('tells within projects, better than chance, whom people asked', () => {
    const known = read();
    expect(known.length).toBeGreaterThan(0.95 * issues.length);
    let [won, pairs] = [0, 0];
    for (const project of new Set(known.map((one) => one.project))) {
      const own = known.filter((one) => one.project === project);
      const asked = own.filter((one) => one.asked).length;
      const { auc = 0 } = rankAuc(own.map((one) => ({ value: one.points, asked: one.asked, n: 1 }))) ?? {};
      won += auc * asked * (own.length - asked);
      pairs += asked * (own.length - asked);
    }
    console.info(`Outlook on ${known.length} of ${issues.length} issues: AUC ${(won / pairs).toFixed(3)} within projects`);
    expect(won / pairs).toBeGreaterThan(0.69);
  });

  it('each band has a fifth of the issues at least, and people asked about more of the next', () => {
    const known = read();
    const bands = (['unlikely', 'usual', 'likely'] as const).map((band) => {
      const of = known.filter((one) => one.band === band);
      return { share: of.length / known.length, asked: of.filter(({ asked }) => asked).length / of.length };
    });
    const [unlikely, usual, likely] = bands.map(({ asked }) => asked);
    expect(Math.min(...bands.map(({ share }) => share))).toBeGreaterThan(0.2);
    expect((usual ?? 0) - (unlikely ?? 1)).toBeGreaterThan(0.15);
    expect((likely ?? 0) - (usual ?? 1)).toBeGreaterThan(0.15);
  });

  it('finds the question in what people were quoted with', () => {
    const quotes = issues.flatMap(({ infoRequestQuote }) => infoRequestQuote ?? []);
    const found = quotes.filter((text) => wasAskedBack({ reporter: 'a', resolution: null, comments: [{ author: 'b', text }] }));
    console.info(`Asked back: ${found.length} of ${quotes.length} quotes`);
    expect(found.length / quotes.length).toBeGreaterThan(0.92);
  });
});
