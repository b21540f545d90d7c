import { inPriorityOrder } from '../../sample/priority-order';
import { standardRoles, standardUserList, standardUsers } from '../../sample/users';
import { ExportLineSchema } from './export-line';
import type { SeedIssue, SeedProject, SiteSeed } from '../../sample/seed';
import type { ExportLine } from './export-line';

export interface ExportProblem {
  /** From 1, as editors count. */
  readonly line: number;
  readonly reason: string;
}

export interface ExportedSeed {
  readonly seed: SiteSeed;
  readonly counts: {
    readonly lines: number;
    readonly issues: number;
    /** Whole issues of projects that were not asked for. */
    readonly otherProjects: number;
    /** Lines that could not be used; each is in `problems`. */
    readonly skipped: number;
  };
  readonly problems: readonly ExportProblem[];
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** The commonest value: what people of that project mostly left as it was. */
function findCommonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0];
}

function toSeedIssue({ storyPoints, ...line }: ExportLine): SeedIssue {
  const reporter = standardUsers.member.accountId;
  return { ...line, reporter, ...(storyPoints === null ? {} : { storyPoints }) };
}

function toSeedProject(key: string, lines: readonly ExportLine[]): SeedProject {
  const written = lines.flatMap(({ priority }) => (priority === null ? [] : [priority]));
  const defaultPriority = findCommonest(written);
  return {
    key,
    name: key,
    roles: standardRoles,
    issueTypes: unique(lines.map(({ type }) => type)).sort(),
    priorities: inPriorityOrder(unique(written)),
    ...(defaultPriority === undefined ? {} : { defaultPriority }),
    components: unique(lines.flatMap(({ components }) => components))
      .sort()
      .map((name) => ({ name })),
    issues: lines.map(toSeedIssue),
  };
}

const projectOf = (key: string): string => key.slice(0, key.lastIndexOf('-'));

function parseLine(line: string): ExportLine | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not JSON';
  }
  const parsed = ExportLineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ');
}

/**
 * Turns an issue export, one JSON object a line, into a site with the five standard users. `project` keeps one project.
 * A line that cannot be used is reported with its number and left out; it never stops the rest.
 */
export function seedFromExport({ lines, project }: { lines: Iterable<string>; project?: string }): ExportedSeed {
  const byProject = new Map<string, Map<string, ExportLine>>();
  const problems: ExportProblem[] = [];
  let lineCount = 0;
  let otherProjects = 0;
  for (const raw of lines) {
    lineCount += 1;
    if (raw.trim() === '') continue;
    const parsed = parseLine(raw);
    if (typeof parsed === 'string') {
      problems.push({ line: lineCount, reason: parsed });
      continue;
    }
    const key = projectOf(parsed.key);
    if (project !== undefined && key !== project) {
      otherProjects += 1;
      continue;
    }
    const issues = byProject.get(key) ?? new Map<string, ExportLine>();
    if (issues.has(parsed.key)) problems.push({ line: lineCount, reason: `${parsed.key} is already there` });
    else issues.set(parsed.key, parsed);
    byProject.set(key, issues);
  }
  const projects = [...byProject].map(([key, issues]) => toSeedProject(key, [...issues.values()]));
  const issues = projects.reduce((sum, each) => sum + each.issues.length, 0);
  const counts = { lines: lineCount, issues, otherProjects, skipped: problems.length };
  return { seed: { users: standardUserList, projects }, counts, problems };
}
