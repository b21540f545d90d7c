import { fingerprint } from '../../domain/issue/fingerprint';
import type { Rework } from '../../domain/readiness/outlook/rework';
import { ReadinessPropertySchema, type ReadinessProperty } from '../../domain/readiness/readiness-property';
import { propertyOf } from '../../domain/readiness/sign-off';
import type { ReadinessLook } from './look-at-readiness';

/** Everything the readiness part of the panel is drawn from, after whichever use case ran. */
export interface ReadinessState {
  readonly look: ReadinessLook;
  readonly published: 'off' | 'current' | 'waiting' | 'never';
  readonly rework: Rework | null;
}

/** Ids of open blockers, where the definition asks about them. */
export const countedBlockers = ({ definition, facts }: ReadinessLook): string[] =>
  definition.rules.open_blockers ? facts.openBlockers.map(({ id }) => id) : [];

/**
 * Fingerprint of what somebody has in front of them: the state of the issue, and the open blockers they may see where those
 * count. A link changes no state, yet whoever confirms must have seen what it waits for.
 */
export const sightOf = (look: ReadinessLook): string => fingerprint({ state: look.state.hash, blockers: countedBlockers(look).sort() });

/** Whether Jira holds this. What stands there is anybody's who may edit the issue, and only compared. */
export function holds({ facts }: ReadinessLook, property: ReadinessProperty): boolean {
  const held = ReadinessPropertySchema.safeParse(facts.property);
  return held.success && fingerprint(held.data) === fingerprint(property);
}

/** Milliseconds for which a kept report is believed although whoever looks sees another score. */
const BELIEVED_MS = 60_000;

/**
 * Whether Jira search holds what it should: what was kept last. People may see different scores, because one of them does not
 * see the issue that blocks this one, and what is published is the same for everybody; so a difference is looked into in the
 * background, at most once a minute, and otherwise believed.
 */
export function publication(look: ReadinessLook): ReadinessState['published'] {
  const { settings, facts, scored, reports, state } = look;
  const [newest] = reports;
  if (!settings.publish) return 'off';
  if (facts.issue.restricted) return 'never';
  if (newest?.state.hash !== state.hash) return 'waiting';
  const isFresh = look.at - Date.parse(newest.createdAt) < BELIEVED_MS;
  const isSame = newest.score === scored.score && newest.status === scored.status;
  return (isSame || isFresh) && holdsKept(look) ? 'current' : 'waiting';
}

/**
 * Whether the property says what was kept, whichever blockers this reader sees: of an issue that waits for another one either all
 * of them were confirmed with it or some were not.
 */
function holdsKept(look: ReadinessLook): boolean {
  const { reports: [newest], signOff: stored, state } = look;
  if (!newest) return false;
  const seen = stored?.signOff.despite ?? [];
  const possible = newest.status === 'blocked' ? [['another'], ...(seen.length > 0 ? [seen] : [])] : [[]];
  return possible.some((blockers) => holds(look, propertyOf(newest, stored?.signOff, { state, blockers })));
}

/** Something of the app stands in Jira although an admin has the project not publish. Nobody's settings touch nothing. */
export const isLeftOver = ({ settings, settingsVersion, facts }: ReadinessLook): boolean =>
  !settings.publish && settingsVersion > 0 && !facts.issue.restricted && facts.property !== null;
