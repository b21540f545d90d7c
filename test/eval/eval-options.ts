import { parseArgs } from 'node:util';

export const usage = `Usage: npm run -s eval -- --issues FILE.jsonl [options]

  --issues FILE.jsonl   one issue a line: key, summary, description, type, priority, components, labels, created
                        and, for duplicates, resolution with links, or duplicateOf with dupEvidence
  --project KEY         one project of the file; default: each, and their mean
  --model NAME          none (default: history and rules), stand-in (not a language model), anthropic:<model>, ollama:<model>
  --task triage         the only task so far
  --limit N             at most N scored issues of each project, earliest first
  --reworded N          N scored issues of each project are asked about again in other words, four times each
                        (default: 100; 0 with a real model, because each answer has its price)
  --json                one JSON object on standard output, nothing else

  With anthropic:<model> the issues' text leaves this machine.`;

/** The command line cannot be obeyed; the message says what it takes. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface EvalOptions {
  readonly issues: string;
  readonly project: string | undefined;
  readonly model: string;
  readonly limit: number | undefined;
  readonly reworded: number | undefined;
  readonly json: boolean;
}

/** @throws UsageError */
export function readEvalOptions(parameters: readonly string[]): EvalOptions {
  const { issues, project, model, task, limit, reworded, json } = parse(parameters);
  if (issues === undefined) throw new UsageError(`--issues is missing.\n\n${usage}`);
  if (task !== 'triage') throw new UsageError(`--task ${task} is not built yet. The only task so far is triage.`);
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit)) {
    throw new UsageError(`--limit takes a number from 1, not "${limit}".`);
  }
  if (reworded !== undefined && !/^\d{1,9}$/.test(reworded)) {
    throw new UsageError(`--reworded takes a number from 0, not "${reworded}".`);
  }
  return { issues, project, model, limit: numberOf(limit), reworded: numberOf(reworded), json };
}

const numberOf = (written: string | undefined) => (written === undefined ? undefined : Number(written));

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      options: {
        issues: { type: 'string' },
        project: { type: 'string' },
        model: { type: 'string', default: 'none' },
        task: { type: 'string', default: 'triage' },
        limit: { type: 'string' },
        reworded: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`, { cause });
  }
}
