import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditLogCalls, everything } from '../../../src/contract/calls/audit-log';
import { codeOf, dataOf, people } from '../../support/app';
import { startTeam, type Team } from './team-at-work';

const HOUR_MS = 3_600_000;
const TokenSchema = z.object({ hmac: z.string(), text: z.string() });
const AppliedSchema = z.object({ detail: z.object({ text: z.object({ hmac: z.string() }) }) });

/** Verification and export keep their place in a token that goes through the browser: nobody may write one. */
describe('a forged token', () => {
  let team: Team;
  let token: string;
  beforeAll(async () => {
    team = await startTeam();
    await team.session.mixed();
  });
  afterAll(() => team.app.close());

  const read = (given: string, as: 'siteAdmin' | 'projectAdmin' = 'siteAdmin') => team.app.call(auditLogCalls.readExport, { token: given }, as);
  const verify = (state: string) => team.app.call(auditLogCalls.verifyAuditLog, { state }, 'siteAdmin');
  const begun = async () => dataOf(await team.app.call(auditLogCalls.beginExport, { format: 'jsonl', filter: everything }, 'siteAdmin')).token;
  const contentOf = (given: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(TokenSchema.parse(JSON.parse(given)).text));
  const goodUntil = () => team.app.clock.now() + HOUR_MS;

  /** The words of an approved draft with the seal that the log shows of them. */
  async function sealedByDraft(content: unknown): Promise<string> {
    const issueId = team.newIssue();
    const text = JSON.stringify(content);
    const draft = await team.comment(issueId, text, 'siteAdmin');
    dataOf(await team.press(team.approval(issueId, draft), 'siteAdmin'));
    const { hmac } = AppliedSchema.parse((await team.recorded('change.applied')).at(-1)).detail.text;
    return JSON.stringify({ hmac, text });
  }

  it('readExport: an export is read with the token its begin gave out, by that person', async () => {
    token = await begun();
    expect(dataOf(await read(token)).events).toBeGreaterThan(0);
    expect(codeOf(await read(token, 'projectAdmin'))).toBe('bad_input');
  });

  it('readExport: the words of a comment, with the seal the log shows of them, are no token', async () => {
    const before = (await team.recorded('data.exported')).length;
    const value = { ...z.object({}).loose().parse(contentOf(token)['value']), fromSeq: 1, toSeq: 2, after: 0 };
    const forged = await sealedByDraft({ purpose: 'export', accountId: people.siteAdmin, goodUntil: goodUntil(), value });
    expect(codeOf(await read(forged))).toBe('bad_input');
    expect(await team.recorded('data.exported')).toHaveLength(before);
  });

  it('verifyAuditLog: the words of a comment are no state of a verification either', async () => {
    const head = { seq: 5, hash: 'a'.repeat(64) };
    const chain = { previous: head, events: 5, anchoredTo: 5 };
    const value = { startedAt: new Date(team.app.clock.now()).toISOString(), head, cutSeq: null, chain, findings: [] };
    const forged = await sealedByDraft({ purpose: 'verification', accountId: people.siteAdmin, goodUntil: goodUntil(), value });
    expect(codeOf(await verify(forged))).toBe('bad_input');
    expect(codeOf(await verify(await sealedByDraft(value)))).toBe('bad_input');
    expect((await team.session.integrity()).lastVerified).toBeNull();
    expect(await team.recorded('integrity.verified')).toEqual([]);
  });

  it('verifyAuditLog: a token for an export is not one for a verification', async () => {
    expect(codeOf(await verify(token))).toBe('bad_input');
  });

  it.each([
    ['another account', { accountId: people.projectAdmin }],
    ['a later end', { goodUntil: 9_999_999_999_999 }],
    ['another place to go on from', { value: {} }],
  ])('readExport: a token with %s written into it is refused', async (_, change) => {
    const { hmac } = TokenSchema.parse(JSON.parse(token));
    const text = JSON.stringify({ ...contentOf(token), ...change });
    expect(codeOf(await read(JSON.stringify({ hmac, text }), 'accountId' in change ? 'projectAdmin' : 'siteAdmin'))).toBe('bad_input');
  });

  it.each(['', 'null', '[]', '{"hmac":"","text":""}', `{"hmac":"${'0'.repeat(64)}","text":"{}"}`])('readExport: %s is refused', async (given) => {
    expect(codeOf(await read(given))).toBe('bad_input');
  });

  it('readExport: a token is good for an hour', async () => {
    token = await begun();
    await team.app.clock.advance(HOUR_MS - 60_000);
    dataOf(await read(token));
    await team.app.clock.advance(61_000);
    expect(codeOf(await read(token))).toBe('bad_input');
  });
});
