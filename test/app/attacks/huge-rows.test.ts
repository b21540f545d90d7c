import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditLogCalls, everything } from '../../../src/contract/calls/audit-log';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { ProposalSchema, proposalCode, proposalDigest } from '../../../src/domain/change/proposal';
import { codeOf, dataOf, people } from '../../support/app';
import { startTeam, type Team } from './team-at-work';

const LONG = Array.from({ length: 118 }, (_, index) => `${'x'.repeat(240)}${index}`);
const ValuesSchema = z.object({
  detail: z.object({ type: z.literal('values'), before: z.array(z.object({ id: z.string() })), beforeTotal: z.number() }),
});

/** Forge SQL answers at most 4 MiB and an invocation at most 5 MB: nothing that anybody stores may stop the log from being read. */
describe('huge values', () => {
  let team: Team;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.app.close());
  const page = { filter: everything, before: null, pageSize: 100 };

  async function exported(format: 'jsonl' | 'csv' | 'ocsf') {
    let token: string | null = dataOf(await team.app.call(auditLogCalls.beginExport, { format, filter: everything }, 'siteAdmin')).token;
    const parts: { text: string; throughSeq: number }[] = [];
    while (token !== null) {
      const part: { text: string; throughSeq: number; nextToken: string | null } = dataOf(
        await team.app.call(auditLogCalls.readExport, { token }, 'siteAdmin'),
      );
      parts.push(part);
      token = part.nextToken;
    }
    return parts;
  }

  it('approveChanges: several changes of an issue with a hundred long labels are recorded whole', async () => {
    const issueId = team.newIssue();
    team.app.workbench.jira.editIssueAs('site', people.projectAdmin, issueId, { update: { labels: LONG.map((label) => ({ add: label })) } });
    dataOf(await team.press(await team.triaged(issueId, ['components', 'labels', 'priority'])));
    for (const action of ['change.intended', 'change.applied']) {
      const recorded = await team.recorded(action);
      expect(recorded).toHaveLength(3);
      const labels = ValuesSchema.parse(recorded.find((payload) => z.object({ changeId: z.string() }).parse(payload).changeId === 'labels'));
      expect(labels.detail.beforeTotal).toBe(LONG.length);
      expect(labels.detail.before).toHaveLength(10);
      expect(labels.detail.before.every(({ id }) => LONG.includes(id))).toBe(true);
    }
    const wide = await team.session.sql('SELECT MAX(CHAR_LENGTH(payload)) AS chars FROM audit_log');
    expect(Number(wide[0]?.['chars'])).toBeLessThan(32_768);
    expect((await team.session.verify()).findings).toEqual([]);
  });

  it('approveChanges: an event longer than the log takes is not stored, and then nothing is written', async () => {
    const issueId = team.newIssue();
    const approval = await team.triaged(issueId, ['labels']);
    // A proposal that no triage makes: two hundred long labels, accounted for in the log.
    const [row] = await team.session.sql('SELECT proposal FROM proposals WHERE id = ?', [approval.proposalId]);
    const stored = ProposalSchema.parse(JSON.parse(String(row?.['proposal'])));
    const add = Array.from({ length: 200 }, (_, index) => ({ id: `${'y'.repeat(200)}${index}`, name: `${'y'.repeat(200)}${index}` }));
    const proposal = ProposalSchema.parse({ ...stored, changes: stored.changes.map((change) => (change.kind === 'edit_labels' ? { ...change, add } : change)) });
    const digest = proposalDigest(proposal);
    const [before, after] = [proposalDigest(stored), digest].map(proposalCode);
    await team.session.sql('UPDATE proposals SET proposal = ? WHERE id = ?', [JSON.stringify(proposal), proposal.id]);
    await team.session.sql('UPDATE audit_log SET payload = REPLACE(payload, ?, ?) WHERE proposal_id = ?', [before ?? '', after ?? '', proposal.id]);
    const intents = (await team.recorded('change.intended')).length;
    expect(codeOf(await team.press({ ...approval, digest }))).toBe('audit_unavailable');
    expect(team.app.issue(issueId).labels).toEqual([]);
    expect(await team.recorded('change.intended')).toHaveLength(intents);
    await team.session.sql('UPDATE audit_log SET payload = REPLACE(payload, ?, ?) WHERE proposal_id = ?', [after ?? '', before ?? '', proposal.id]);
  });

  it.each([30_000, 200_000])('rows made %i characters long: the log is checked, sealed, exported and read all the same', { timeout: 120_000 }, async (chars) => {
    const { app, session } = team;
    await team.emptyLog();
    for (let issue = 0; issue < 60; issue++) {
      await app.clock.advance(20_000);
      await team.triaged(team.newIssue(), []);
    }
    const long = JSON.stringify({ long: 'z'.repeat(chars - 11) });
    const last = (await session.records()).length;
    await session.sql('UPDATE audit_log SET payload = ? WHERE seq > ?', [long, last - 110]);
    await app.clock.advance(3_600_000);
    await session.seal();
    expect(await session.failures()).toContain(`edited ${last - 109}`);
    expect((await session.verify()).findings.length).toBeGreaterThan(0);
    dataOf(await app.call(auditLogCalls.listAuditEvents, page, 'siteAdmin'));
    for (const format of ['jsonl', 'csv', 'ocsf'] as const) {
      await app.clock.advance(61_000);
      const parts = await exported(format);
      expect(parts.at(-1)?.throughSeq).toBeGreaterThanOrEqual(last);
      expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThan(3_000_000);
    }
  });

  it('proposeDraft: sub-tasks of more than sixty thousand characters are refused; six drafts of that size leave the panel open', async () => {
    const issueId = team.newIssue();
    const issueTypeId = await team.subtaskType(issueId);
    const drafted = (chars: number) => ({
      kind: 'subtasks' as const,
      issueTypeId,
      // Quotes take the most room: each is escaped where it is stored, and again on its way.
      items: Array.from({ length: 50 }, (_, index) => ({
        summary: `Step ${index}`,
        blocks: [{ type: 'paragraph' as const, text: `a ${'"'.repeat(chars / 50 - 9)}` }],
      })),
    });
    const propose = (chars: number) => team.app.call(issuePanelCalls.proposeDraft, { issueId, draft: drafted(chars) }, 'member');
    expect(codeOf(await propose(70_000))).toBe('bad_input');
    for (let draft = 0; draft < 6; draft++) {
      dataOf(await propose(60_000));
      await team.app.clock.advance(61_000);
    }
    const { drafts } = dataOf(await team.app.call(issuePanelCalls.openIssuePanel, { issueId }, 'viewer'));
    expect(drafts).toHaveLength(5);
  });
});
