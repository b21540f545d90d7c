import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls, type IssuePanelView } from '../../../src/contract/calls/issue-panel';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { sampleSite } from '../../../workbench/sample/sample-site';
import type { SiteSeed } from '../../../workbench/sample/seed';
import type { IssueRecord } from '../../../workbench/simulators/jira/entities';
import { codeOf, dataOf, people, triageOf, type Person } from '../../support/app';
import { oneInTen, startAutoTriage, type AutoTriage } from './auto-triage';
import { indexedRow, letItRead, projectIdOf, settle } from './reading-past';

const { triageIssue, openSimilar, openIssuePanel } = issuePanelCalls;

describe('the past of a project and who may see it', () => {
  let auto: AutoTriage;
  beforeAll(async () => {
    auto = await startAutoTriage();
    await auto.save(oneInTen());
  });
  afterAll(() => auto.app.close());
  afterEach(() => auto.rest());

  const look = async (issueId: string, as: Person) => dataOf(await auto.app.call(openSimilar, { issueId }, as));
  const triage = async (issueId: string, as: Person) => dataOf(await auto.app.call(triageIssue, { issueId, projectId: projectIdOf(auto.app) }, as));
  const citedBy = (view: IssuePanelView) => triageOf(view).suggestions.flatMap(({ pastIssues }) => pastIssues);
  const put = (issue: IssueRecord, change: Partial<IssueRecord>) =>
    void auto.app.workbench.jira.getSite('site').issues.set(issue.id, { ...auto.app.issue(issue.key), ...change });
  const securityLevelId = () => auto.app.issue('HARB-24').securityLevelId;

  /** One issue of a kind the project never saw, indexed; then limited in Jira, of which the app has not heard yet. */
  async function restrictedUnheard(word: string): Promise<IssueRecord> {
    const issue = await auto.created({ summary: `${word} turnstile counts every ${word} passenger twice`, components: [{ name: 'Reporting' }] });
    await letItRead(auto.app, 1);
    expect(await indexedRow(auto.app, issue.id)).toBeDefined();
    put(issue, { securityLevelId: securityLevelId() });
    return issue;
  }

  it('limited after it was indexed, before the app hears of it: gone for whoever asks, those who may see it included', async () => {
    const secret = await restrictedUnheard('quagga');
    const asking = await auto.created({ summary: 'quagga turnstile counts quagga passengers twice again' });
    for (const as of ['member', 'projectAdmin'] as const) {
      const view = await triage(asking.id, as);
      expect(JSON.stringify(view), as).not.toContain(`"${secret.key}"`);
      await auto.rest();
    }
  });

  it('the same for a triage in the background: nothing that only a limited issue speaks for is shown', async () => {
    const secret = await restrictedUnheard('okapi');
    const asking = await auto.created({ summary: 'okapi turnstile counts okapi passengers twice again' });
    for (const as of ['member', 'viewer'] as const) expect(JSON.stringify(await look(asking.id, as)), as).not.toMatch(new RegExp(`"${secret.key}"|every okapi`));
  });

  it('limited after a triage in the background rested on it: the suggestion goes for those who may not see it', async () => {
    const past = await auto.created({ summary: 'eland turnstile counts every eland passenger twice', components: [{ name: 'Reporting' }] });
    const asking = await auto.created({ summary: 'eland turnstile counts every eland passenger twice' });
    const proposedTo = async (as: Person) => triageOf(await look(asking.id, as)).suggestions.find(({ field }) => field === 'components')?.pastIssues;
    expect(await proposedTo('viewer')).toContain(past.key);
    for (const key of (await proposedTo('viewer')) ?? []) put(auto.app.issue(key), { securityLevelId: securityLevelId() });
    expect(await proposedTo('viewer')).toBeUndefined();
    expect(JSON.stringify(await look(asking.id, 'viewer'))).not.toContain(`"${past.key}"`);
  });

  it('what the app reads back and finds limited does not vote', async () => {
    const secret = await restrictedUnheard('bongo');
    const asking = await auto.created({ summary: 'bongo turnstile counts every bongo passenger twice' });
    const [row] = await auto.app.workbench.sql.query('site', 'SELECT report FROM proposals WHERE issue_id = ?', [asking.id]);
    expect(String(row?.['report'])).not.toContain(`"${secret.id}"`);
  });

  it('once the app hears of it, a limited issue is named in nothing new', async () => {
    const secret = await restrictedUnheard('gerenuk');
    auto.app.workbench.jira.editIssueAs('site', people.projectAdmin, secret.key, { fields: { summary: 'gerenuk turnstile counts every gerenuk twice!' } });
    await settle(auto.app);
    expect(await indexedRow(auto.app, secret.id)).toBeUndefined();
    const asking = await auto.created({ summary: 'gerenuk turnstile counts gerenuk passengers twice again' });
    const rows = await auto.app.workbench.sql.query('site', 'SELECT report, proposal FROM proposals WHERE issue_id = ?', [asking.id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(`\\"${secret.id}\\"`);
  });

  it('a triage of somebody who sees more shows others only what they see', async () => {
    const issueId = auto.app.issueId('HARB-63');
    const seen = citedBy(await triage(issueId, 'projectAdmin'));
    expect(seen.length).toBeGreaterThan(0);
    const [hidden = ''] = seen;
    put(auto.app.issue(hidden), { projectId: auto.app.issue('OPS-1').projectId });
    expect(citedBy(await look(issueId, 'projectAdmin'))).toContain(hidden);
    expect(JSON.stringify(await look(issueId, 'member'))).not.toContain(`"${hidden}"`);
    put(auto.app.issue(hidden), { projectId: projectIdOf(auto.app) });
  });

  it('a person who may not browse the project is told nothing, of the issue or of its past', async () => {
    const issueId = auto.app.issueId('HARB-64');
    await triage(issueId, 'member');
    for (const call of [openSimilar, openIssuePanel]) {
      const answer = await auto.app.call(call, { issueId }, 'outsider');
      expect(['forbidden', 'not_found']).toContain(codeOf(answer));
      expect(JSON.stringify(answer)).not.toMatch(/HARB-\d|search|Checkout/);
    }
  });

  it('a viewer may look at what was found and cannot make the app look for more', async () => {
    const issueId = auto.app.issueId('HARB-64');
    expect(codeOf(await auto.app.call(triageIssue, { issueId }, 'viewer'))).toBe('forbidden');
    expect((await look(issueId, 'viewer')).similar).not.toBeNull();
  });

  it('a project named by the browser that is not the issue\'s opens no other past', async () => {
    const issueId = auto.app.issueId('HARB-64');
    const view = dataOf(await auto.app.call(triageIssue, { issueId, projectId: auto.app.issue('OPS-1').projectId }, 'member'));
    expect(triageOf(view).history.status).toBe('ready');
    expect(JSON.stringify(view)).not.toContain('OPS-');
  });

  it('a deleted issue leaves the index and every view, though old reports name its number', async () => {
    const past = await auto.created({ summary: 'addax turnstile counts every addax passenger twice', components: [{ name: 'Reporting' }] });
    const asking = await auto.created({ summary: 'addax turnstile counts every addax passenger twice' });
    expect(JSON.stringify(await look(asking.id, 'member'))).toContain(`"${past.key}"`);
    auto.app.workbench.jira.deleteIssueAs('site', people.projectAdmin, past.key);
    await settle(auto.app);
    expect(await indexedRow(auto.app, past.id)).toBeUndefined();
    for (const table of ['history_terms', 'proposals']) {
      expect(await auto.app.workbench.sql.query('site', `SELECT 1 FROM ${table} WHERE issue_id = ?`, [past.id]), table).toEqual([]);
    }
    expect(JSON.stringify(await look(asking.id, 'member'))).not.toContain(`"${past.key}"`);
  });
});

/** The same site with numbers for words: what is kept there are names of columns and fields, and the app's own sentences. */
const wordless: SiteSeed = {
  ...sampleSite,
  projects: sampleSite.projects.map((project) => ({
    ...project,
    issues: project.issues.map((issue, at) => ({ ...issue, summary: `${at}`, description: null, comments: [] })),
  })),
};

const wordsOf = (text: string) => new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= 5));

async function everythingKept({ app }: AutoTriage): Promise<string> {
  const tables = await app.workbench.sql.query('site', 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()');
  const rows: unknown[] = [app.workbench.kvs.dump('site')];
  for (const { name } of tables) rows.push(await app.workbench.sql.query('site', `SELECT * FROM \`${String(name)}\``));
  return JSON.stringify(rows);
}

describe('what is kept of the past', () => {
  let auto: AutoTriage;
  let ofTheApp: string;
  beforeAll(async () => {
    // One after the other: a process has one Forge runtime.
    const other = await startAutoTriage({ seed: wordless });
    await triageSome(other);
    ofTheApp = await everythingKept(other);
    await other.app.close();
    auto = await startAutoTriage();
    await triageSome(auto);
  });
  afterAll(() => auto.app.close());

  /** By the app and by a person, from the text and from the past. */
  async function triageSome({ app, created, rest }: AutoTriage): Promise<void> {
    for (const summary of ['Kiosk of the timetable import', 'Apple Pay takes the money but the checkout says failed']) {
      const { id } = await created({ summary });
      await rest();
      const { proposalId, digest, suggestions } = triageOf(dataOf(await app.call(triageIssue, { issueId: id }, 'member')));
      const changes = suggestions.flatMap(({ changeId, effect }) => (effect === 'replace' ? [] : [changeId]));
      if (changes.length > 0) dataOf(await app.call(issuePanelCalls.approveChanges, { issueId: id, proposalId, digest, changes, overwrite: [] }, 'member'));
    }
  }
  const termsKept = async () => new Set((await auto.app.workbench.sql.query('site', 'SELECT term FROM history_terms')).map(({ term }) => Number(term)));
  const keyKept = () => auto.app.workbench.kvs.dump('site').find(({ key }) => key.startsWith('term-key:'));

  it('no readable word of any issue: neither in the index nor in a report, an event or the key-value store', async () => {
    const { issues, components, priorities, issueTypes } = auto.app.workbench.jira.getSite('site');
    const values = [...components.values(), ...priorities.values(), ...issueTypes.values()].map(({ name }) => name);
    const labels = [...issues.values()].flatMap((issue) => issue.labels);
    const reasons = readFileSync('src/domain/triage/support.ts', 'utf8');
    // Values are what is decided on, and are kept.
    const own = wordsOf([...values, ...labels, reasons, ofTheApp].join(' '));
    const kept = wordsOf(await everythingKept(auto));
    const ofIssues = [...wordsOf([...issues.values()].map(({ summary }) => summary).join(' '))].filter((word) => !own.has(word));
    expect(ofIssues.length).toBeGreaterThan(250);
    expect(ofIssues.filter((word) => kept.has(word))).toEqual([]);
  });

  it('with the key gone old hashes match nothing: the same words have other hashes, and the old key is nowhere', async () => {
    const before = await termsKept();
    const key = JSON.stringify(keyKept()?.row.value);
    await auto.rest();
    dataOf(await auto.app.call(projectSettingsCalls.resetHistory, { projectId: projectIdOf(auto.app) }, 'projectAdmin'));
    expect(await termsKept()).toEqual(new Set());
    await letItRead(auto.app);
    const after = await termsKept();
    expect(after.size).toBeGreaterThan(0.9 * before.size);
    // Of some two thousand 32-bit numbers two sets share one by chance once in a thousand runs.
    expect([...after].filter((term) => before.has(term)).length).toBeLessThanOrEqual(1);
    expect(JSON.stringify(keyKept()?.row.value)).not.toBe(key);
    expect(JSON.stringify(auto.app.workbench.kvs.dump('site'))).not.toContain(key);
  });
});
