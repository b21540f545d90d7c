import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLogCalls, everything, isUpkeep, type AuditFilter } from '../../../src/contract/calls/audit-log';
import { strings } from '../../../src/frontend/shared/strings';
import { dataOf } from '../../support/app';
import { startTeam, type Team } from '../attacks/team-at-work';
import { readinessOf } from '../readiness/readiness-app';

const DAY_MS = 24 * 60 * 60 * 1_000;

describe('what the log says of readiness kept in Jira search', () => {
  let team: Team;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    team = await startTeam();
    readiness = readinessOf(team.app);
  });
  afterAll(() => team.app.close());

  const page = async (filter: Partial<AuditFilter>) =>
    dataOf(await team.app.call(auditLogCalls.listAuditEvents, { filter: { ...everything, ...filter }, before: null, pageSize: 100 }, 'siteAdmin')).rows;
  const chart = async () => dataOf(await team.app.call(auditLogCalls.getDecisionChart, { days: 7 }, 'siteAdmin')).days;
  const today = async () => (await chart()).at(-1);

  it('one write is told as upkeep in each of its events, and nobody is said to have approved it', async () => {
    await readiness.configure({ publish: true });
    const issueId = readiness.newIssue({ summary: 'Broken', description: null });
    await readiness.settle();
    const rows = (await page({ issueKey: readiness.keyOf(issueId) })).filter(({ event }) => isUpkeep(event)).reverse();
    expect(rows.map(({ event, takesBack }) => strings.audit.sentence(event, takesBack))).toEqual([
      'Prepared what Jira search finds of its readiness',
      'Began to update readiness for Jira search',
      'Recorded the intent to update readiness for Jira search',
      'Updated readiness for Jira search',
    ]);
    expect(rows.map(({ event }) => strings.audit.outcomeOf(event))).toEqual(['Proposed', 'Begun', 'Intended', 'Applied']);
  });

  it('getDecisionChart: decisions of people are counted, upkeep beside them', async () => {
    const before = await today();
    dataOf(await team.press(await team.triaged(team.newIssue(), ['priority'])));
    await readiness.settle();
    const applied = await page({ action: 'change.applied' });
    const upkeep = applied.filter(({ event }) => isUpkeep(event)).length;
    expect(upkeep).toBeGreaterThan(0);
    expect(before).toMatchObject({ approved: 0, applied: 0 });
    expect(await today()).toMatchObject({ approved: 1, applied: 1, failed: 0, upkeep });
  });

  it('getDecisionChart: days that were counted before upkeep was told apart are counted once more', async () => {
    const whole = await today();
    await team.app.clock.advance(DAY_MS);
    const day = whole?.day ?? '';
    const old = { day, count: 70 };
    await chart();
    team.session.setKvs('audit:day-counts', [{ ...old, action: 'proposal.approved' }, { ...old, action: 'change.applied' }]);
    expect((await chart()).find((one) => one.day === day)).toEqual(whole);
  });

  it('switched off: what is taken out says so', async () => {
    await readiness.configure({ publish: false });
    await readiness.settle();
    const said = (await page({ action: 'change.applied' })).map(({ event }) => strings.audit.sentence(event));
    expect(said).toContain('Took readiness out of Jira search');
    const begun = (await page({ action: 'proposal.approved' })).map(({ event }) => strings.audit.sentence(event));
    expect(begun).toContain('Began to take readiness out of Jira search');
  });
});

describe('what the log says of an undo', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.app.close());
  const said = async (proposalId: string) =>
    dataOf(await team.app.call(auditLogCalls.listAuditEvents, { filter: { ...everything, proposalId }, before: null, pageSize: 100 }, 'siteAdmin'))
      .rows.map(({ event, takesBack }) => strings.audit.sentence(event, takesBack))
      .reverse();

  it('sub-tasks: each deletion names the issue, from the approval on', async () => {
    const issueId = team.newIssue();
    const draft = await team.subtasks(issueId, 2);
    const panel = dataOf(await team.press(team.approval(issueId, draft)));
    const [one, two] = (panel.drafts[0]?.changes ?? []).map(({ createdKey }) => createdKey ?? '');
    await team.app.clock.advance(1_000);
    const undo = await team.undo(issueId, draft.proposalId, ['subtask-1', 'subtask-2']);
    dataOf(await team.press(team.approval(issueId, undo)));
    const sentences = await said(undo.proposalId);
    expect(sentences.slice(0, 2)).toEqual([`Prepared the deletion of ${one} and ${two}`, `Approved the deletion of ${one} and ${two}`]);
    expect(sentences).toContain(`Recorded the intent to delete ${one}, which Plumbline had created`);
    expect(sentences).toContain(`Deleted ${two}, which Plumbline had created`);
  });

  it('a comment and values: what goes, and what is put back', async () => {
    const issueId = team.newIssue();
    const draft = await team.comment(issueId, 'Which printer?');
    dataOf(await team.press(team.approval(issueId, draft)));
    const triage = await team.triaged(issueId, ['priority', 'labels']);
    dataOf(await team.press(triage));
    await team.app.clock.advance(1_000);
    const ofComment = await team.undo(issueId, draft.proposalId, ['comment']);
    dataOf(await team.press(team.approval(issueId, ofComment)));
    const ofTriage = await team.undo(issueId, triage.proposalId, ['priority', 'labels']);
    dataOf(await team.press(team.approval(issueId, ofTriage)));
    expect(await said(ofComment.proposalId)).toContain('Approved the deletion of the comment that Plumbline wrote');
    expect(await said(ofTriage.proposalId)).toContain('Approved the return to the former priority and labels');
    expect(await said(ofTriage.proposalId)).toContain('Put back the former priority in Jira');
  });
});
