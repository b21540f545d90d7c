import { isGivenUp } from './is-given-up';
import { isTakenOut, type Sweep } from './sweep';

/**
 * Whether nothing is left to do for a project, so that its order and progress need not be kept: what it had published is taken
 * out, or it was to be put in and is given up. Whoever opens the settings page of a project that publishes orders it anew:
 * `openProjectSettings`, `orderSweep`. An order to take out that is given up is kept, for nothing else tells that something of
 * the app may still stand there: it rests until somebody opens the settings page, see `askedAnew`. An issue event puts in that
 * issue alone, or takes it out: `publishReadiness`, which asks for no order.
 */
export const isOver = (sweep: Sweep, now: number): boolean => isTakenOut(sweep, now) || (sweep.order.aim === 'put_in' && isGivenUp(sweep.progress));
