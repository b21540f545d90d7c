import { ATTEMPT_LEASE_MS } from '../../domain/change/change-state';
import { proposalDigest, type Proposal } from '../../domain/change/proposal';
import { fingerprintsOf } from '../../domain/change/touched';
import { errorCodeOf, retryAfterOf, type ErrorCode } from '../../domain/errors';
import { fingerprint } from '../../domain/issue/fingerprint';
import type { PastIssues, Random, ReadinessQueue } from '../../domain/ports';
import { composeReport } from '../../domain/readiness/compose-report';
import { READINESS_PROPERTY, ReadinessPropertySchema, type ReadinessProperty } from '../../domain/readiness/readiness-property';
import { propertyOf } from '../../domain/readiness/sign-off';
import { approveChanges } from '../changes/approve-changes';
import { orNull } from '../or-null';
import { asJudged, lookAtReadiness, withoutBlockers, type LookPorts, type ReadinessLook } from './look-at-readiness';
import type { ApprovalPorts } from '../changes/read-approval';
import { countedBlockers, holds, isLeftOver } from './readiness-state';
import { recordExpiry } from './record-expiry';
import { storeProposal } from '../changes/store-proposal';
import { withoutHiddenBlockers } from './without-hidden-blockers';

export interface PublishPorts extends LookPorts, ApprovalPorts {
  past: PastIssues;
  readinessQueue: ReadinessQueue;
  random: Random;
}

/**
 * What came of it. `done`: Jira took what it should hold. `same`: Jira held that before. `refused`: Jira does not let the app write
 * there. `left`: the issue went, has a security level, was edited just now, which the next event tells, or is looked at once more.
 * `unclear`: nobody knows whether it was written.
 */
export type Publication = 'done' | 'same' | 'refused' | 'left' | 'unclear';

const ends: Partial<Readonly<Record<ErrorCode, Publication>>> = {
  not_found: 'left',
  proposal_void: 'left',
  forbidden: 'refused',
  jira_rejected: 'refused',
  outcome_unknown: 'unclear',
};

/** Another delivery is writing the same, and may die of it; or wrote it a moment ago, and it was taken back since. */
const looksAgain: readonly ErrorCode[] = ['in_progress', 'already_decided'];

/** How long an issue that the app may not write is left alone: each attempt costs a write in Jira and four entries in the log. */
const REFUSED_SECONDS = 3_600;

/**
 * Looks at an issue in the background, as the app: records that a sign-off ended, keeps the report, and where a project admin
 * switched publishing on puts score, status and sign-off where Jira search finds them. The property goes the way of any
 * change: a stored proposal, a recorded intent, one write, a recorded outcome, and it can be taken back.
 *
 * Delivered twice, the second finds nothing that differs. Two at the same moment claim one and the same proposal: one of them
 * writes, the other has the issue looked at again, so that nothing is lost when the first dies. Only where a half minute turns
 * between the two may both write the same value, each recorded. An issue with a security level is left alone. One that Jira does
 * not let the app write is held for an hour, and for as long as Jira asks where that has too much to do: see `ReadinessQueue`.
 *
 * @throws PlumblineError of Jira and of storage, where trying again can help
 */
export async function publishReadiness(ports: PublishPorts, issueId: string): Promise<Publication> {
  // Before the issue is read: an edit from now on asks again.
  await ports.readinessQueue.take(issueId);
  try {
    const look = await lookAtReadiness(ports, { issueId, projectGuess: null });
    if (look.facts.issue.restricted) return 'left';
    return await keepAndPublish(ports, await withoutHiddenBlockers(ports.past, look));
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    if (looksAgain.includes(code)) {
      await ports.readinessQueue.push(issueId);
      return 'left';
    }
    const end = ends[code];
    const heldSeconds = end === 'refused' ? REFUSED_SECONDS : retryAfterOf(thrown);
    if (heldSeconds !== undefined) await orNull(ports.readinessQueue.hold(issueId, heldSeconds));
    if (!end) throw thrown;
    return end;
  }
}

async function keepAndPublish(ports: PublishPorts, look: ReadinessLook): Promise<'done' | 'same' | 'left'> {
  const correlationId = ports.random.newId();
  await recordExpiry(ports, withoutBlockers(look), correlationId);
  if (!look.settings.publish) {
    // The project does not publish any more, or the issue came from one that does, or is a copy of such a one.
    return isLeftOver(look) ? writeProperty(ports, look, null, correlationId) : 'same';
  }
  await ports.readiness.saveReport(composeReport({ ...look, ...asJudged(look), now: ports.clock.now() }));
  const [kept] = await ports.readiness.listReports(look.facts.issue.snapshot.id, 1);
  // Somebody checked it meanwhile: what they kept says more, and is looked at once more. What nobody can read says nothing.
  if (kept && (kept.state.hash !== look.state.hash || kept.score !== look.scored.score || kept.status !== look.scored.status)) {
    await ports.readinessQueue.push(look.facts.issue.snapshot.id);
    return 'left';
  }
  const { state, scored, signOff } = look;
  const property = propertyOf(scored, signOff?.signOff, { state, blockers: countedBlockers(look) });
  return holds(look, property) ? 'same' : writeProperty(ports, look, property, correlationId);
}

async function writeProperty(ports: PublishPorts, look: ReadinessLook, after: ReadinessProperty | null, correlationId: string): Promise<'done' | 'left'> {
  const { facts, settingsVersion } = look;
  const { id: issueId, key: issueKey, projectId } = facts.issue.snapshot;
  // What somebody else wrote there is never put back by an undo.
  const before = ReadinessPropertySchema.safeParse(facts.property).data ?? null;
  const change = { id: 'readiness', kind: 'set_property', key: READINESS_PROPERTY, before, after } as const;
  const touched = { issue: facts.issue, links: [], properties: { [READINESS_PROPERTY]: facts.property }, marked: [] };
  const body: Omit<Proposal, 'id'> = {
    issueId,
    issueKey,
    projectId,
    createdAt: momentOf(ports.clock.now()),
    origin: { type: 'readiness' },
    settingsVersion,
    promptVersion: null,
    modelAsked: null,
    modelAnswered: null,
    fingerprints: fingerprintsOf([change], touched),
    changes: [change],
  };
  const proposal: Proposal = { id: fingerprint(body).slice(0, ID_CHARS), ...body };
  const actor = { type: 'app' } as const;
  await storeProposal(ports, proposal, { actor, correlationId });
  const { events } = await approveChanges(ports, {
    issueId,
    proposalId: proposal.id,
    digest: proposalDigest(proposal),
    changes: [change.id],
    // The app's own, or something put in its place.
    overwrite: [change.id],
    origin: 'readiness',
    automation: after === null ? 'unpublish_readiness' : 'publish_readiness',
    actor,
    correlationId,
  });
  // Somebody else's write of this moment: if it was written over since, the next moment puts it right.
  if (events.some((event) => event.action === 'change.applied' && event.correlationId === correlationId)) return 'done';
  await ports.readinessQueue.push(issueId);
  return 'left';
}

/** Hexadecimal digits of a proposal's id: 128 bits, as random ids have. */
const ID_CHARS = 32;

/**
 * The moment a proposal of readiness was made: two deliveries that find the same within it make the same proposal, which is stored,
 * claimed and written once. It is as long as an attempt can run; in the next one the same value can be published anew.
 */
const momentOf = (now: number): string => new Date(now - (now % ATTEMPT_LEASE_MS)).toISOString();
