import { fingerprint } from '../../domain/issue/fingerprint';
import type { Rework } from '../../domain/readiness/outlook/rework';
import { ReadinessPropertySchema, type ReadinessProperty } from '../../domain/readiness/readiness-property';
import { propertyOf, signedOff } from '../../domain/readiness/sign-off';
import type { ReadinessLook } from './look-at-readiness';

/** Everything the readiness part of the panel is drawn from, after whichever use case ran. */
export interface ReadinessState {
  readonly look: ReadinessLook;
  readonly published: 'off' | 'current' | 'waiting' | 'never' | 'left_behind';
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

/** Whether a person's word holds, by the blockers that whoever looks may see. */
export const standingOf = (look: ReadinessLook): ReadinessProperty['signedOff'] =>
  look.signOff ? signedOff(look.signOff.signOff, { state: look.state, blockers: countedBlockers(look) }) : 'no';

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
  // The app writes no issue with a security level, not even to take back what it wrote before there was one.
  if (facts.issue.restricted && mayBeOurs(look)) return 'left_behind';
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

/** Something of the app stands in Jira although an admin has the project not publish, or the issue moved to it from another one. */
export const isLeftOver = (look: ReadinessLook): boolean => !look.settings.publish && !look.facts.issue.restricted && mayBeOurs(look);

/** What stands in Jira may have been published. In a project that nobody set up only what came from another one was. */
const mayBeOurs = (look: ReadinessLook): boolean => look.facts.property !== null && (look.settingsVersion > 0 || cameFromElsewhere(look));

/** Reports are kept under the project an issue was in when it was measured. */
const cameFromElsewhere = ({ reports, facts }: ReadinessLook): boolean => reports.some(({ projectId }) => projectId !== facts.issue.snapshot.projectId);
