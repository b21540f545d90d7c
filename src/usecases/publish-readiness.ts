import { proposalDigest, type Proposal } from '../domain/change/proposal';
import { fingerprintsOf } from '../domain/change/touched';
import { errorCodeOf, type ErrorCode } from '../domain/errors';
import type { PastIssues, Random, ReadinessQueue } from '../domain/ports';
import { composeReport } from '../domain/readiness/compose-report';
import { READINESS_PROPERTY, ReadinessPropertySchema, type ReadinessProperty } from '../domain/readiness/readiness-property';
import { propertyOf } from '../domain/readiness/sign-off';
import { approveChanges } from './approve-changes';
import { asJudged, lookAtReadiness, remeasured, withoutBlockers, type LookPorts, type ReadinessLook } from './look-at-readiness';
import type { ApprovalPorts } from './read-approval';
import { countedBlockers, holds, isLeftOver } from './readiness-state';
import { recordExpiry } from './record-expiry';
import { storeProposal } from './store-proposal';

export interface PublishPorts extends LookPorts, ApprovalPorts {
  past: PastIssues;
  readinessQueue: ReadinessQueue;
  random: Random;
}

/** The issue went, or somebody was faster: the next event or look finds out. */
const leftAlone: readonly ErrorCode[] = ['not_found', 'forbidden', 'in_progress', 'already_decided', 'proposal_void', 'jira_rejected', 'outcome_unknown'];

/**
 * Looks at an issue in the background, as the app: records that a sign-off ended, keeps the report, and where a project admin
 * switched publishing on puts score, status and sign-off where Jira search finds them. The property goes the way of any
 * change: a stored proposal, a recorded intent, one write, a recorded outcome, and it can be taken back.
 *
 * Delivered twice, the second finds nothing that differs; two at the same moment may write the same value twice, each
 * recorded. An issue with a security level is left alone.
 */
export async function publishReadiness(ports: PublishPorts, issueId: string): Promise<void> {
  // Before the issue is read: an edit from now on asks again.
  await ports.readinessQueue.take(issueId);
  try {
    const look = await lookAtReadiness(ports, { issueId, projectGuess: null });
    if (look.facts.issue.restricted) return;
    await keepAndPublish(ports, await withoutHiddenBlockers(ports, look));
  } catch (thrown) {
    if (!leftAlone.includes(errorCodeOf(thrown))) throw thrown;
  }
}

/** What not everybody may see must not show in a score that everybody finds: of blockers those of the project, without a level, count. */
async function withoutHiddenBlockers(ports: PublishPorts, look: ReadinessLook): Promise<ReadinessLook> {
  const { openBlockers, issue } = look.facts;
  if (openBlockers.length === 0) return look;
  const read = await ports.past.readMany(openBlockers.map(({ id }) => id));
  const open = new Set(read.flatMap(({ restricted, snapshot }) => (restricted || snapshot.projectId !== issue.snapshot.projectId ? [] : [snapshot.id])));
  return remeasured(look, { ...look.facts, openBlockers: openBlockers.filter(({ id }) => open.has(id)) });
}

async function keepAndPublish(ports: PublishPorts, look: ReadinessLook): Promise<void> {
  const correlationId = ports.random.newId();
  await recordExpiry(ports, withoutBlockers(look), correlationId);
  if (!look.settings.publish) {
    // The project does not publish any more, or the issue came from one that does, or is a copy of such a one.
    if (isLeftOver(look)) await writeProperty(ports, look, null, correlationId);
    return;
  }
  await ports.readiness.saveReport(composeReport({ ...look, ...asJudged(look), now: ports.clock.now() }));
  const [kept] = await ports.readiness.listReports(look.facts.issue.snapshot.id, 1);
  // Somebody checked it meanwhile: what they kept says more, and is looked at once more.
  if (kept?.state.hash !== look.state.hash || kept.score !== look.scored.score || kept.status !== look.scored.status) {
    return ports.readinessQueue.push(look.facts.issue.snapshot.id);
  }
  const { state, scored, signOff } = look;
  const property = propertyOf(scored, signOff?.signOff, { state, blockers: countedBlockers(look) });
  if (!holds(look, property)) await writeProperty(ports, look, property, correlationId);
}

async function writeProperty(ports: PublishPorts, look: ReadinessLook, after: ReadinessProperty | null, correlationId: string): Promise<void> {
  const { facts, settingsVersion } = look;
  const { id: issueId, key: issueKey, projectId } = facts.issue.snapshot;
  // What somebody else wrote there is never put back by an undo.
  const before = ReadinessPropertySchema.safeParse(facts.property).data ?? null;
  const change = { id: 'readiness', kind: 'set_property', key: READINESS_PROPERTY, before, after } as const;
  const touched = { issue: facts.issue, links: [], properties: { [READINESS_PROPERTY]: facts.property }, marked: [] };
  const proposal: Proposal = {
    id: ports.random.newId(),
    issueId,
    issueKey,
    projectId,
    createdAt: new Date(ports.clock.now()).toISOString(),
    origin: { type: 'readiness' },
    settingsVersion,
    promptVersion: null,
    modelAsked: null,
    modelAnswered: null,
    fingerprints: fingerprintsOf([change], touched),
    changes: [change],
  };
  const actor = { type: 'app' } as const;
  await storeProposal(ports, proposal, { actor, correlationId });
  await approveChanges(ports, {
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
}
