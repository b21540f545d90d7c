import { cleanText } from '../../src/domain/issue/clean-text';
import type { BenchIssue } from './bench-issues';
import type { Figure } from './figure';
import { median } from './quantile';

const CHARS_PER_MB = 1_000_000;
const ROUNDS = 9;

/**
 * Processor time of cleaning issue text: a megabyte of it as one text, and how many times more two megabytes take (2 is
 * linear). The text is the issues' own words over and over.
 */
export function measureCleaning(issues: readonly BenchIssue[]): readonly Figure[] {
  const words = issues.map(({ snapshot }) => `${snapshot.summary}\n${snapshot.description}`).join('\n');
  const text = words.repeat(Math.ceil((2 * CHARS_PER_MB) / words.length));
  const [one, two] = [text.slice(0, CHARS_PER_MB), text.slice(0, 2 * CHARS_PER_MB)];
  const rounds = Array.from({ length: ROUNDS }, () => ({ one: cpuMs(one), two: cpuMs(two) }));
  const [oneMs, twoMs] = [median(rounds.map((round) => round.one)), median(rounds.map((round) => round.two))];
  return [
    { key: 'clean.msPerMB', value: oneMs, unit: 'ms of processor time on this machine' },
    { key: 'clean.timeRatio2x', value: twoMs / oneMs, unit: 'times for twice the text' },
  ];
}

function cpuMs(text: string): number {
  const before = process.cpuUsage();
  cleanText(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
