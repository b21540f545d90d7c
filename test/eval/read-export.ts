import { DatedSchema, EvalLineSchema, projectOf, type EvalLine } from './eval-line';
import { ADVICE, BadExportError, jsonLines, type JsonLine } from './json-lines';

/**
 * Reads an export line by line, so that its size does not matter to memory beyond its issues.
 *
 * @returns issues by project key, in the order of the file
 * @throws BadExportError for a file or line that cannot be used, or a project that is not in it
 */
export async function readExport(path: string, project: string | undefined): Promise<Map<string, EvalLine[]>> {
  const byProject = new Map<string, EvalLine[]>();
  const keys = new Set<string>();
  for await (const line of jsonLines(path)) {
    const issue = parseLine(line);
    if (keys.has(issue.key)) {
      throw new BadExportError(`${line.where}: ${issue.key} is already there. ${ADVICE}`);
    }
    keys.add(issue.key);
    const key = projectOf(issue.key);
    const issues = byProject.get(key) ?? [];
    byProject.set(key, issues);
    if (project === undefined || project === key) issues.push(issue);
  }
  if (byProject.size === 0) throw new BadExportError(`${path} holds no issues. It takes one JSON object a line.`);
  if (project === undefined) return byProject;
  const chosen = byProject.get(project);
  if (chosen) return new Map([[project, chosen]]);
  throw new BadExportError(`${path} has no issues of ${project}. Its projects: ${[...byProject.keys()].join(', ')}.`);
}

function parseLine({ value, where }: JsonLine): EvalLine {
  const dated = DatedSchema.safeParse(value);
  const parsed = EvalLineSchema.safeParse(value);
  if (dated.success && parsed.success) return parsed.data;
  const [first] = (parsed.error ?? dated.error)?.issues ?? [];
  throw new BadExportError(`${where}: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}. ${ADVICE}`);
}
