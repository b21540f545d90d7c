import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PastIssue } from '../../src/domain/history/past-issue';
import { adfToText } from '../../src/domain/issue/adf-text';
import { defaultProjectSettings } from '../../src/domain/settings/project-settings';
import { choicesFor, type Choices } from '../../src/domain/taxonomy/taxonomy';
import type { FieldValue } from '../../src/domain/triage/field';
import { sampleSite } from '../../workbench/sample/sample-site';
import { asPastIssue, EvalLineSchema, type EvalLine } from '../eval/eval-line';
import { readExport } from '../eval/read-export';

const REAL_ISSUES = resolve(__dirname, '../../../shared/data/issues/jira-issues.jsonl');

/** An issue with what its project allows: everything a prompt is made of, and what the issue ended with. */
export interface BenchIssue extends PastIssue {
  readonly choices: Choices;
}

export interface BenchIssues {
  readonly source: string;
  /** By project, and in each in time order. */
  readonly projects: readonly (readonly BenchIssue[])[];
}

/** The real issues where they are at hand, else the sample project's. */
export async function readBenchIssues(): Promise<BenchIssues> {
  if (existsSync(REAL_ISSUES)) {
    const projects = await readExport(REAL_ISSUES, undefined);
    return { source: 'real issues (jira-issues.jsonl)', projects: [...projects.values()].map(benchIssues) };
  }
  const lines = sampleSite.projects.map(({ issues }) =>
    issues.map((issue) => EvalLineSchema.parse({ ...issue, description: adfToText(issue.description).text })),
  );
  return { source: 'sample project', projects: lines.map(benchIssues) };
}

/** Every value the project ever used is on offer, up to the product's own limit: as large as its prompts can get. */
function benchIssues(lines: readonly EvalLine[]): BenchIssue[] {
  const offered = {
    priority: distinct(lines.flatMap(({ priority }) => priority ?? [])),
    components: distinct(lines.flatMap(({ components }) => components)),
    labels: distinct(lines.flatMap(({ labels }) => labels)),
    type: distinct(lines.flatMap(({ type }) => type ?? [])),
  };
  const choices = choicesFor(offered, defaultProjectSettings);
  const issues = lines.map((line): BenchIssue => {
    const issue = asPastIssue(line);
    return { ...issue, snapshot: { ...issue.snapshot, issueType: line.type ?? '' }, choices };
  });
  return issues.sort((left, right) => left.createdAt - right.createdAt);
}

const distinct = (names: readonly string[]): FieldValue[] => [...new Set(names)].map((name) => ({ id: name, name }));
