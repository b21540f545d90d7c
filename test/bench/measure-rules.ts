import { judgePrompt } from '../../src/domain/readiness/judge-tool';
import { definitionFor, defaultReadiness } from '../../src/domain/readiness/readiness-settings';
import { checkRules } from '../../src/domain/readiness/rules/check-rules';
import { scoreReadiness } from '../../src/domain/readiness/score';
import { wordsIn } from '../../src/domain/history/words';
import type { ReadinessFacts } from '../../src/domain/readiness/facts';
import { workOrderPrompt } from '../../src/domain/work-order/work-order-prompt';
import { startStopwatch } from '../eval/stopwatch';
import { promptTokens } from '../eval/prompt-for';
import type { BenchIssue, BenchIssues } from './bench-issues';
import type { Figure } from './figure';
import { median, quantile } from './quantile';

/** Every how many issues one is measured. */
const EVERY = 5;
/** How often each is measured: one look is shorter than what the system's counter of processor time tells apart. */
const ROUNDS = 20;

/** The size of a marker is what counts here, not its randomness. */
const MARKER = '0123456789abcdef'.repeat(2);

const own = ['Rollback described', 'Support told', 'Customer named'].map((title, index) => ({
  id: `own-${index + 1}`,
  title,
  guidance: 'Says in one sentence who does it and when, or why it is not needed here.',
  severity: 'warning' as const,
}));

/** CPU of all rules and the score over one issue, beside taking its words once; prompts of a check and of a work order. */
export function measureRules({ projects }: BenchIssues): readonly Figure[] {
  const issues = projects.flat().filter((_, index) => index % EVERY === 0);
  const rounds = issues.map((issue) => ({ rules: cpuMs(() => look(issue)), words: cpuMs(() => takeWords(issue)) }));
  const ms = rounds.map(({ rules }) => rules);
  const tokens = {
    judge: issues.map(({ snapshot }) => promptTokens(judgePrompt(snapshot, own, MARKER))),
    order: issues.map(({ snapshot, values }) => {
      const components = values.components.map(({ name }) => name);
      return promptTokens(workOrderPrompt(snapshot, { components, profile: 'default' }, MARKER));
    }),
  };
  return [
    { key: 'readiness.rulesN', value: issues.length, unit: 'issues' },
    { key: 'readiness.rulesCpuMs', value: median(ms), unit: 'ms of CPU on this machine, median' },
    { key: 'readiness.rulesCpuMsP95', value: quantile(ms, 0.95), unit: 'ms of CPU on this machine' },
    { key: 'readiness.rulesRatioToWords', value: sum(ms) / sum(rounds.map(({ words }) => words)), unit: 'times taking the words of the same texts once' },
    { key: 'readiness.promptTokensMedian', value: median(tokens.judge), unit: `tokens (estimate), ${own.length} own criteria` },
    { key: 'workorder.promptTokensMedian', value: median(tokens.order), unit: 'tokens (estimate)' },
  ];
}

function look(issue: BenchIssue): void {
  const facts: ReadinessFacts = {
    issue: { ...issue, environment: '', restricted: false },
    estimate: null,
    openBlockers: [],
    attachments: [],
    attachmentIds: [],
    linkHosts: [],
    comments: [],
    property: null,
  };
  const results = checkRules(facts, { unsetPriority: null });
  const definition = definitionFor(defaultReadiness, { id: '', name: issue.snapshot.issueType });
  scoreReadiness(definition, { results, judgements: [], weights: defaultReadiness.weights, threshold: defaultReadiness.threshold });
}

function takeWords({ snapshot }: BenchIssue): void {
  wordsIn(snapshot.summary);
  wordsIn(snapshot.description);
}

/** Of one round. */
function cpuMs(work: () => void): number {
  const stopwatch = startStopwatch();
  for (let round = 0; round < ROUNDS; round++) work();
  return stopwatch.stop() / ROUNDS;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
