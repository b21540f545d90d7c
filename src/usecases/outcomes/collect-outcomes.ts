import { OutcomeLimits, type Outcome } from '../../domain/outcome/outcome';
import type { OutcomeProgress, OutcomeProgressStore, OutcomeStore } from '../../domain/ports';
import { collectDecisions } from './collect-decisions';
import { LOOK_PAGE, lookAgain, type LookPorts } from './look-again';

/** Events read at a time, and in one run: the rest waits an hour. */
const EVENT_PAGE = 200;
const MAX_EVENTS = 5_000;

/** Points of Jira's hourly limit, which all customers of the app share, that one run spends on second looks. */
const MAX_POINTS = 300;

/** Outcomes one statement forgets. */
const TRIM_BATCH = 500;

/** Milliseconds of the invocation that one more step may take. */
const RESERVE_MS = 30_000;

interface CollectPorts extends LookPorts {
  outcomes: OutcomeStore;
  outcomeProgress: OutcomeProgressStore;
}

/**
 * Finds out what became of suggestions: from decisions in the log, and two weeks after a triage from the issue itself. Each
 * page is stored before the place behind it is noted, and storing twice changes nothing, so a run may die anywhere.
 */
export async function collectOutcomes(ports: CollectPorts): Promise<void> {
  const progress = (await ports.outcomeProgress.readOutcomeProgress()) ?? (await firstProgress(ports));
  const touched = new Map<string, Outcome>();
  const save = async (outcomes: readonly Outcome[], next: OutcomeProgress) => {
    if (outcomes.length > 0) await ports.outcomes.saveOutcomes(outcomes);
    await ports.outcomeProgress.saveOutcomeProgress(next);
    for (const outcome of outcomes) touched.set(`${outcome.projectId} ${outcome.field}`, outcome);
    return next;
  };
  try {
    await lookAtIssues(ports, await readLog(ports, progress, save), save);
  } finally {
    // Whatever Jira did not answer, what was stored meanwhile is kept in bounds.
    for (const { projectId, field } of touched.values()) {
      if (ports.clock.remainingMs() > RESERVE_MS) await ports.outcomes.trimOutcomes(projectId, field, TRIM_BATCH);
    }
  }
}

type Save = (outcomes: readonly Outcome[], next: OutcomeProgress) => Promise<OutcomeProgress>;

async function readLog(ports: CollectPorts, progress: OutcomeProgress, save: Save): Promise<OutcomeProgress> {
  let at = progress;
  for (let read = 0; read < MAX_EVENTS && ports.clock.remainingMs() > RESERVE_MS; read += EVENT_PAGE) {
    const page = await collectDecisions(ports, at.throughSeq, EVENT_PAGE);
    if (!page) break;
    at = await save(page.outcomes, { ...at, throughSeq: page.throughSeq });
  }
  return at;
}

async function lookAtIssues(ports: CollectPorts, progress: OutcomeProgress, save: Save): Promise<void> {
  let [at, points] = [progress, 0];
  while (points + 1 + LOOK_PAGE <= MAX_POINTS && ports.clock.remainingMs() > RESERVE_MS) {
    const page = await lookAgain(ports, at.lookedThrough);
    if (!page) break;
    points += page.points;
    at = await save(page.outcomes, { ...at, lookedThrough: page.lookedThrough });
    // A Jira that is down costs one page an hour, not all of them.
    if (page.isBlind) break;
  }
}

/** Suggestions have had scores for hours at most when this runs first, so the log's last two weeks are more than enough. */
async function firstProgress(ports: CollectPorts): Promise<OutcomeProgress> {
  const ago = (times: number) => new Date(ports.clock.now() - times * OutcomeLimits.LOOK_AGAIN_AFTER_MS).toISOString();
  const range = await ports.reader.findRange({ from: ago(1), to: null });
  return { throughSeq: (range?.fromSeq ?? 1) - 1, lookedThrough: { createdAt: ago(2), id: '' } };
}
