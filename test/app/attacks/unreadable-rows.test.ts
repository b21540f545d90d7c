import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditLogCalls, everything } from '../../../src/contract/calls/audit-log';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { codeOf, dataOf } from '../../support/app';
import { startTeam, type Team } from './team-at-work';

const DEEP = '['.repeat(60_000) + ']'.repeat(60_000);

/** What somebody may write over a row so that it is no event any more, and what a check calls that. */
const spoilt: readonly [what: string, set: string, values: readonly string[], problem: string][] = [
  ['a payload of another shape', "payload = '{}'", [], 'edited'],
  ['a payload that is not JSON', "payload = 'gone'", [], 'edited'],
  ['a payload nested sixty thousand deep', 'payload = ?', [DEEP], 'edited'],
  ['an action nobody knows', "action = 'change.imagined'", [], 'edited'],
  ['an actor of no kind', "actor_type = 'ghost'", [], 'edited'],
  ['a version of the future', 'version = 99', [], 'edited'],
  ['a hash that is none', "hash = 'x'", [], 'relinked'],
  ['a hash of its body that is none', "body_hash = 'x'", [], 'edited'],
  ['an account that fits no seal', "actor_account_id = 'somebody'", [], 'account_mismatch'],
];

describe('a row of the log that cannot be read', () => {
  let team: Team;
  let issueId: string;
  let intent: number;
  beforeAll(async () => {
    team = await startTeam();
  });
  afterAll(() => team.app.close());

  const seqOf = async (action: string) => {
    const [row] = await team.session.sql('SELECT MAX(seq) AS seq FROM audit_log WHERE action = ?', [action]);
    return Number(row?.['seq']);
  };
  beforeEach(async () => {
    await team.emptyLog();
    issueId = team.newIssue();
    team.jiraLoses('answers');
    expect(codeOf(await team.press(await team.triaged(issueId, ['labels'])))).toBe('outcome_unknown');
    team.jiraLoses('nothing');
    intent = await seqOf('change.intended');
    await team.app.clock.advance(6 * 60_000);
  });

  const spoil = (seq: number, set: string, values: readonly string[]) =>
    team.session.sql(`UPDATE audit_log SET ${set} WHERE seq = ?`, [...values, seq]);
  const page = { filter: everything, before: null, pageSize: 100 };

  /** Every way in which people and schedules read the log. */
  async function everybodyReads() {
    const { app, session } = team;
    dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'viewer'));
    const { rows } = dataOf(await app.call(auditLogCalls.listAuditEvents, page, 'siteAdmin'));
    dataOf(await app.call(auditLogCalls.listUnknownOutcomes, { after: 0 }, 'siteAdmin'));
    dataOf(await app.call(auditLogCalls.getIntegrity, {}, 'siteAdmin'));
    dataOf(await app.call(auditLogCalls.getDecisionChart, { days: 7 }, 'siteAdmin'));
    const scope = { type: 'settings_version', projectId: app.issue('HARB-58').projectId, settingsVersion: 0 } as const;
    dataOf(await app.call(auditLogCalls.planUndo, { scope, before: null }, 'siteAdmin'));
    for (const { seq } of rows) dataOf(await app.call(auditLogCalls.getAuditEvent, { seq }, 'siteAdmin'));
    for (const key of ['reconcile-changes-often', 'seal-audit-log-hourly', 'prune-history-daily', 'report-accounts-weekly']) {
      expect(await session.schedule(key), key).toBeDefined();
    }
    return rows.map(({ seq }) => seq);
  }

  it.each(spoilt)('%s: everything else is read as ever, a check names it', async (_, set, values, problem) => {
    await spoil(intent, set, values);
    await everybodyReads();
    const { findings } = await team.session.verify();
    expect(findings).toContainEqual({ problem, seq: intent });
    expect(await team.session.failures()).toContain(`${problem} ${intent}`);
  });

  it.each(['jsonl', 'csv', 'ocsf'] as const)('readExport: a %s file ends with the last event, whatever stands in one of them', async (format) => {
    for (const [, set, values] of spoilt) {
      await spoil(intent, set, values);
      const { token } = dataOf(await team.app.call(auditLogCalls.beginExport, { format, filter: everything }, 'siteAdmin'));
      const part = dataOf(await team.app.call(auditLogCalls.readExport, { token }, 'siteAdmin'));
      expect(part.nextToken).toBeNull();
    }
  });

  it('listAuditEvents: an unreadable row is left out and the ones around it are shown', async () => {
    await spoil(intent, "payload = '{}'", []);
    const seen = await everybodyReads();
    expect(seen).not.toContain(intent);
    expect(seen).toContain(intent - 1);
  });

  it('getIntegrity, getAuditEvent: a last row whose hash is none is shown as it stands', async () => {
    const { app, session } = team;
    const last = (await session.records()).length;
    await spoil(last, "hash = 'x'", []);
    expect((await session.integrity()).head).toEqual({ seq: last, hash: 'x' });
    const { proof } = dataOf(await app.call(auditLogCalls.getAuditEvent, { seq: last }, 'siteAdmin'));
    expect(proof).toMatchObject({ hash: 'x', checks: { body: true, link: false } });
    expect((await session.verify()).findings).toContainEqual({ problem: 'relinked', seq: last });
  });
});
