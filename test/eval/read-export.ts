import { open } from 'node:fs/promises';
import { DatedSchema, EvalLineSchema, projectOf, type EvalLine } from './eval-line';

/** The export cannot be scored; the message is for the person who named it. */
export class BadExportError extends Error {
  override readonly name = 'BadExportError';
}

/**
 * Reads an export line by line, so that its size does not matter to memory beyond its issues.
 *
 * @returns issues by project key, in the order of the file
 * @throws BadExportError for a file or line that cannot be used, or a project that is not in it
 */
export async function readExport(path: string, project: string | undefined): Promise<Map<string, EvalLine[]>> {
  const byProject = new Map<string, EvalLine[]>();
  const keys = new Set<string>();
  let line = 0;
  for await (const text of linesOf(path)) {
    line++;
    if (text.trim() === '') continue;
    const issue = parseLine(text, `Line ${line} of ${path}`);
    if (keys.has(issue.key)) {
      throw new BadExportError(`Line ${line} of ${path}: ${issue.key} is already there. ${ADVICE}`);
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

const ADVICE = 'Nothing was scored; correct the line or take it out.';

function parseLine(text: string, where: string): EvalLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadExportError(`${where} is not JSON. ${ADVICE}`);
  }
  const dated = DatedSchema.safeParse(value);
  const parsed = EvalLineSchema.safeParse(value);
  if (dated.success && parsed.success) return parsed.data;
  const [first] = (parsed.error ?? dated.error)?.issues ?? [];
  throw new BadExportError(`${where}: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}. ${ADVICE}`);
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await openFile(path);
  try {
    if (!(await file.stat()).isFile()) {
      throw new BadExportError(`${path} is not a file. Name a file with one JSON object a line.`);
    }
    yield* file.readLines();
  } finally {
    await file.close();
  }
}

async function openFile(path: string) {
  try {
    return await open(path);
  } catch (cause) {
    throw new BadExportError(`${path} cannot be read. Check that it exists and may be read.`, { cause });
  }
}
