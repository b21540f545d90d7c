import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultProjectSettings } from '../../src/domain/settings/project-settings';
import { takeSnapshot, type IssueSnapshot } from '../../src/domain/issue/snapshot';
import { choicesFor, type Choices } from '../../src/domain/taxonomy/taxonomy';
import type { FieldValue } from '../../src/domain/triage/field';
import { sampleSite } from '../../workbench/sample/sample-site';
import { readExport } from '../eval/read-export';

const REAL_ISSUES = resolve(__dirname, '../../../shared/data/issues/jira-issues.jsonl');

/** An issue with what its project allows: everything a prompt is made of. */
export interface BenchIssue {
  readonly snapshot: IssueSnapshot;
  readonly choices: Choices;
}

interface ReadIssue {
  readonly key: string;
  readonly type: string;
  readonly summary: string;
  readonly description: unknown;
  readonly priority: string | null;
  readonly components: readonly string[];
  readonly labels: readonly string[];
}

/** The real issues where they are at hand, else the sample project's. */
export async function readBenchIssues(): Promise<{ source: string; issues: readonly BenchIssue[] }> {
  if (existsSync(REAL_ISSUES)) {
    const projects = await readExport(REAL_ISSUES, undefined);
    const issues = [...projects].flatMap(([key, lines]) => benchIssues(key, lines));
    return { source: 'real issues (jira-issues.jsonl)', issues };
  }
  const issues = sampleSite.projects.flatMap((project) => benchIssues(project.key, project.issues));
  return { source: 'sample project', issues };
}

/** Every value the project ever used is on offer, up to the product's own limit: as large as its prompts can get. */
function benchIssues(project: string, issues: readonly ReadIssue[]): BenchIssue[] {
  const offered = {
    priority: distinct(issues.flatMap(({ priority }) => priority ?? [])),
    components: distinct(issues.flatMap(({ components }) => components)),
    labels: distinct(issues.flatMap(({ labels }) => labels)),
    type: distinct(issues.map(({ type }) => type)),
  };
  const choices = choicesFor(offered, defaultProjectSettings);
  return issues.map(({ key, type, summary, description }) => ({
    snapshot: takeSnapshot({ id: key, key, projectId: project, issueType: type, summary, description }),
    choices,
  }));
}

const distinct = (names: readonly string[]): FieldValue[] => [...new Set(names)].map((name) => ({ id: name, name }));
