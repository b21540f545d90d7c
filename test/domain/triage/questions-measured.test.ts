import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { takeSnapshot } from '../../../src/domain/issue/snapshot';
import { circumstance, expectation, outcome } from '../../../src/domain/triage/bug-words';
import type { QuestionId } from '../../../src/domain/triage/question-id';
import { missingQuestions } from '../../../src/domain/triage/questions';
import { isStepLine } from '../../../src/domain/triage/told';
import { corporaAreHere, readLines, without } from '../issue/corpora';

const SentenceSchema = z.object({ text: z.string(), label: z.enum(['S2R', 'EB', 'OB', 'OTHER']) });
const IssueSchema = z.object({
  key: z.string(),
  type: z.string(),
  summary: z.string(),
  description: z.string().nullable(),
  weakLabel: z.enum(['ready', 'not-ready']),
  infoRequestQuote: z.string().nullable(),
});

/** What people asked for, by the words of their comment. */
const wanted: readonly { readonly id: QuestionId; readonly words: RegExp }[] = [
  { id: 'steps', words: /test ?case|sample|reproduc|steps|code|snippet|project|script|recreate/i },
  { id: 'environment', words: /version|browser|platform|device|environment|\bOS\b|SDK/i },
];

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean) => items.filter(holds).length / items.length;
const percent = (value: number) => `${(value * 100).toFixed(0)} %`;

describe.skipIf(!corporaAreHere)(`questions against what people wrote and asked${without}`, () => {
  const measured = (file: string) => {
    const sentences = readLines(`readiness/${file}`).map((line) => SentenceSchema.parse(line));
    const figure = (name: string, label: string, tells: (line: string) => boolean) => {
      const found = sentences.filter(({ text }) => tells(text.toLowerCase()));
      const right = found.filter((sentence) => sentence.label === label).length;
      const of = sentences.filter((sentence) => sentence.label === label).length;
      const figures = { precision: right / found.length, recall: right / of };
      console.info(`${file}, ${name} (${label}, n = ${of} of ${sentences.length}): precision ${figures.precision.toFixed(2)}, recall ${figures.recall.toFixed(2)}`);
      return figures;
    };
    return {
      steps: figure('steps by themselves', 'S2R', isStepLine),
      circumstances: figure('steps or circumstances', 'S2R', (line) => isStepLine(line) || circumstance.test(line)),
      expected: figure('expected', 'EB', (line) => expectation.test(line)),
      actual: figure('actual', 'OB', (line) => outcome.test(line)),
    };
  };

  it('sentences of bug reports, labelled by people', () => {
    const { steps, circumstances, expected, actual } = measured('bee-sentences.jsonl');
    expect(steps.precision).toBeGreaterThan(0.55);
    expect(circumstances.recall).toBeGreaterThan(0.5);
    expect(expected.recall).toBeGreaterThan(0.75);
    expect(actual.recall).toBeGreaterThan(0.65);
  });

  it('sentences of developers’ chats, labelled by people: asking for help is no bug report', () => {
    const { expected, actual } = measured('chat-bug-sentences.jsonl');
    expect(expected.recall).toBeGreaterThan(0.55);
    expect(actual.recall).toBeGreaterThan(0.7);
  });

  it('issues people asked about, and issues that were done without asking', () => {
    const issues = readLines('readiness/weak-readiness.jsonl').map((line) => {
      const issue = IssueSchema.parse(line);
      const snapshot = takeSnapshot({ ...issue, id: '1', projectId: '1', issueType: issue.type });
      return { ...issue, asks: missingQuestions(snapshot) };
    });
    for (const [name, types] of [['bugs', ['Bug']], ['stories and features', ['Story', 'New Feature', 'Improvement']]] as const) {
      const group = issues.filter(({ type }) => types.some((one) => one === type));
      const ready = group.filter(({ weakLabel }) => weakLabel === 'ready');
      const notReady = group.filter(({ weakLabel }) => weakLabel === 'not-ready');
      const lines = [...new Set(group.flatMap(({ asks }) => asks))].map((id) => {
        const asks = (issue: (typeof group)[number]) => issue.asks.includes(id);
        return `\n  ${id}: ready ${percent(share(ready, asks))}, not ready ${percent(share(notReady, asks))}`;
      });
      const any = (of: typeof group) => percent(share(of, ({ asks }) => asks.length > 0));
      console.info(`${name}: anything asked of ready ${any(ready)} (n = ${ready.length}), not ready ${any(notReady)} (n = ${notReady.length})${lines.join('')}`);
      expect(share(group, ({ asks }) => asks.length > 0)).toBeLessThan(0.8);
    }
    const quoted = issues.flatMap(({ type, asks, infoRequestQuote }) => (type === 'Bug' && infoRequestQuote ? [{ asks, infoRequestQuote }] : []));
    for (const { id, words } of wanted) {
      const theirs = quoted.filter(({ infoRequestQuote }) => words.test(infoRequestQuote));
      const ours = quoted.filter(({ asks }) => asks.includes(id));
      const both = ours.filter(({ infoRequestQuote }) => words.test(infoRequestQuote)).length;
      console.info(
        `${id}: people asked in ${theirs.length} of ${quoted.length} (${percent(theirs.length / quoted.length)}); where the app asks, ${both} of ${ours.length} (${percent(both / ours.length)}); of theirs the app asks ${percent(both / theirs.length)}`,
      );
      expect(both / ours.length).toBeGreaterThan(theirs.length / quoted.length - 0.05);
    }
  });
});
