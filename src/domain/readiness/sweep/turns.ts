import * as z from 'zod';

/** Whose turn it is: a site's projects share one chain of steps, so that no two of them ever wait for each other. */
export const TurnsSchema = z.object({
  /** The chain whose next step is on its way; a step of another one does nothing. Null while nothing is to do. */
  chain: z.string().nullable(),
  /** Number of the next step: one that comes twice counts once. */
  step: z.number().int().nonnegative(),
  /** Projects that wait for their turn, the next one first. */
  projects: z.array(z.string()),
  /** The site's account of points, see `spend`. */
  even: z.number(),
  /** When the next step should come, epoch milliseconds. */
  nextAt: z.number(),
});
export type Turns = z.infer<typeof TurnsSchema>;

/** A project that wants a place in the line: at its head, where an admin waits for it. */
export interface Joiner {
  readonly projectId: string;
  readonly isNew: boolean;
}

export const noTurns: Turns = { chain: null, step: 0, projects: [], even: 0, nextAt: 0 };

/** How late a step may come before it is taken for lost: events can be minutes late, and a failed one waits up to 15. */
const LOST_AFTER_MS = 20 * 60_000;

/** How late a step may be before one that came twice sends it once more. */
const LATE_MS = 60_000;

/**
 * Steps of one chain. Forge counts what is pushed in consequence of one first invocation and stops it at 1,000; the schedule
 * begins the next chain. Source: Forge's limits of async events, cyclic invocation.
 */
const MAX_STEPS = 250;

export const isAlive = ({ chain, nextAt }: Turns, now: number): boolean => chain !== null && now < nextAt + LOST_AFTER_MS;

/** The same line and account with a chain of its own, whose first step comes now. */
export const begun = (turns: Turns, { chain, now }: { readonly chain: string; readonly now: number }): Turns => ({ ...turns, chain, step: 0, nextAt: now });

/** That the step after this one was sent, and seems to be lost. */
export const isNextLost = ({ chain, step, nextAt }: Turns, one: { readonly chain: string; readonly step: number }, now: number): boolean =>
  chain === one.chain && step === one.step + 1 && now > nextAt + LATE_MS;

/** The turns at the beginning of a step: new projects at the head, others at the end, and whose turn it is behind all of them already. */
export function taken(turns: Turns, joiners: readonly Joiner[]): { readonly projectId: string | undefined; readonly turns: Turns } {
  const isWanted = (isNew: boolean) => joiners.filter((one) => one.isNew === isNew).map(({ projectId }) => projectId);
  const line = [...new Set([...isWanted(true), ...turns.projects, ...isWanted(false)])];
  const [projectId, ...others] = line;
  // A step that dies of a project comes again with another one.
  return { projectId, turns: { ...turns, projects: projectId === undefined ? others : [...others, projectId] } };
}

/** The turns after a step. @param waits the project keeps its place at the end of the line; otherwise it leaves it */
export function passedOn(turns: Turns, { projectId, waits, even, nextAt }: { readonly projectId: string | undefined; readonly waits: boolean; readonly even: number; readonly nextAt: number }): Turns {
  const projects = waits ? turns.projects : turns.projects.filter((id) => id !== projectId);
  const step = turns.step + 1;
  const isOver = projects.length === 0 || step >= MAX_STEPS;
  return { chain: isOver ? null : turns.chain, step, projects, even, nextAt };
}
