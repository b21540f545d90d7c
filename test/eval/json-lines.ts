import { open } from 'node:fs/promises';

/** The file cannot be scored; the message is for the person who named it. */
export class BadExportError extends Error {
  override readonly name = 'BadExportError';
}

export const ADVICE = 'Nothing was scored; correct the line or take it out.';

export interface JsonLine {
  readonly value: unknown;
  /** For messages: which line of which file. */
  readonly where: string;
}

/**
 * The lines of a file with one JSON value each, one after the other, so that its size does not matter to memory. Empty lines are
 * left out.
 *
 * @throws BadExportError for a file or line that cannot be read
 */
export async function* jsonLines(path: string): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const text of linesOf(path)) {
    line++;
    if (text.trim() === '') continue;
    const where = `Line ${line} of ${path}`;
    yield { value: parse(text, where), where };
  }
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadExportError(`${where} is not JSON. ${ADVICE}`);
  }
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
