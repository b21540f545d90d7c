import { parseArgs } from 'node:util';
import { WorkOrderProfileSchema, type WorkOrderProfile } from '../../src/domain/work-order/profile';

export const usage = `Usage: npm run -s eval -- --issues FILE.jsonl [options]

  --task triage         (default) how good suggestions would have been on a project's own history
  --task readiness      whether people ask back about issues that the product says they will ask back about
  --task workorder      what work orders hold, and how much of it can be traced to the issue
  --issues FILE.jsonl   triage: one issue a line: key, summary, description, type, priority, components, labels, created
                        and, for duplicates, resolution with links, or duplicateOf with dupEvidence
                        readiness: key, summary, weakLabel (not-ready: people asked for information; ready: solved without),
                        and as far as known description, type, created, environment, attachments, project
                        workorder: as for triage; only key and summary are needed
  --project KEY         one project of the file; default: each, and all together
  --json                one JSON object on standard output, nothing else

Triage and workorder:
  --model NAME          none (default: history and rules), stand-in (not a language model), anthropic:<model>, ollama:<model>
                        With anthropic:<model> the issues' text leaves this machine.
  --limit N             at most N issues of each project: triage the earliest scored ones, workorder the first of the file

Triage:
  --reworded N          N scored issues of each project are asked about again in other words, four times each
                        (default: 100; 0 with a real model, because each answer has its price)

Workorder:
  --profile NAME        ${WorkOrderProfileSchema.options.join(', ')}

Readiness (no model is asked, whatever --model says):
  --sentences FILE      sentences of bug reports with people's labels (text, label: OB, EB, S2R, OTHER); may be repeated
                        (default: bee-sentences.jsonl and chat-bug-sentences.jsonl beside the issues)
  --stories FILE        user stories that people annotated (default: ustai-qus-annotated.jsonl beside the issues)
  --attacks FILE        issues with an injected text (label attack, injection, baseKey), or texts (label attack, text) that are
                        written below the issues in turn; counts what they move
  --bases FILE          the issues they were injected into, to compare with; default: the same issue, the text taken out
  auc is of the outlook: the points of how an issue reads, which is what the product shows to foretell that people ask back.
  scoreAuc is of the readiness score (100 less gaps, by rules), formulaAuc of the plain formula with regular expressions,
  lengthAuc of the length of the description (shorter = sooner asked). Pairs of one project; yearAuc: of one project and year.`;

/** The command line cannot be obeyed; the message says what it takes. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const tasks = ['triage', 'readiness', 'workorder'] as const;
export type EvalTask = (typeof tasks)[number];

export interface EvalOptions {
  readonly task: EvalTask;
  readonly issues: string;
  readonly project: string | undefined;
  readonly model: string;
  readonly limit: number | undefined;
  readonly reworded: number | undefined;
  readonly sentences: readonly string[];
  readonly stories: string | undefined;
  readonly attacks: string | undefined;
  readonly bases: string | undefined;
  readonly profile: WorkOrderProfile;
  readonly json: boolean;
}

/** Options that not every task takes. */
const takers = {
  limit: ['triage', 'workorder'],
  reworded: ['triage'],
  sentences: ['readiness'],
  stories: ['readiness'],
  attacks: ['readiness'],
  bases: ['readiness'],
  profile: ['workorder'],
} as const satisfies Record<string, readonly EvalTask[]>;

/** @throws UsageError */
export function readEvalOptions(parameters: readonly string[]): EvalOptions {
  const given = parse(parameters);
  const { issues, project, model, limit, reworded, stories, attacks, bases, json } = given;
  if (issues === undefined) throw new UsageError(`--issues is missing.\n\n${usage}`);
  const task = tasks.find((name) => name === given.task);
  if (!task) throw new UsageError(`--task ${given.task} is none. There are: ${tasks.join(', ')}.`);
  for (const name of Object.keys(given)) {
    const own: readonly EvalTask[] | undefined = isLimited(name) ? takers[name] : undefined;
    if (own && !own.includes(task)) throw new UsageError(`--${name} belongs to --task ${own.join(' and ')}, not to ${task}.`);
  }
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit)) {
    throw new UsageError(`--limit takes a number from 1, not "${limit}".`);
  }
  if (reworded !== undefined && !/^\d{1,9}$/.test(reworded)) {
    throw new UsageError(`--reworded takes a number from 0, not "${reworded}".`);
  }
  if (bases !== undefined && attacks === undefined) throw new UsageError('--bases needs --attacks.');
  const sentences = given.sentences ?? [];
  const { data: profile } = WorkOrderProfileSchema.safeParse(given.profile ?? 'default');
  if (!profile) throw new UsageError(`--profile ${given.profile} is none. There are: ${WorkOrderProfileSchema.options.join(', ')}.`);
  return { task, issues, project, model, limit: numberOf(limit), reworded: numberOf(reworded), sentences, stories, attacks, bases, profile, json };
}

const isLimited = (name: string): name is keyof typeof takers => name in takers;

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
        sentences: { type: 'string', multiple: true },
        stories: { type: 'string' },
        attacks: { type: 'string' },
        bases: { type: 'string' },
        profile: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`, { cause });
  }
}
