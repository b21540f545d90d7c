import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls, type IssuePanelView } from '../../../src/contract/calls/issue-panel';
import { createDown } from '../../../workbench/simulators/llm/scripted/down';
import { dataOf, startApp, triageOf, type App, type Person } from '../../support/app';
import { alterIssue } from './alter-issue';
import { letItRead, openSettings, projectIdOf, settle } from './reading-past';

const { triageIssue, openIssuePanel, openSimilar, approveChanges, dismissChanges, proposeDraft } = issuePanelCalls;

/** After the sample's newest issue: until then what is fresh lies in the future. */
const AFTER_THE_SAMPLE_MS = 40 * 86_400_000;

describe('a triage that looks back', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ model: createDown() });
    await app.clock.advance(AFTER_THE_SAMPLE_MS);
    await openSettings(app);
    await letItRead(app);
  }, 60_000);
  afterAll(() => app.close());
  // Time stands still otherwise, and everything would fall into one second of Forge SQL's limits.
  afterEach(() => app.clock.advance(2_000));

  const input = (key: string) => ({ issueId: app.issueId(key), projectId: projectIdOf(app) });
  const triage = async (key: string, as: Person = 'member') => dataOf(await app.call(triageIssue, input(key), as));
  const suggested = (view: IssuePanelView, field: string) =>
    triageOf(view).suggestions.find((suggestion) => suggestion.field === field);

  it('without a model: the past alone suggests, and says which past issues it rests on', async () => {
    const view = await triage('HARB-64');
    expect(suggested(view, 'components')).toMatchObject({
      proposed: [{ name: 'Checkout' }],
      basis: ['history'],
      evidence: [],
      confidence: { because: ['history_alone'], measured: null },
    });
    expect(suggested(view, 'components')?.pastIssues).toEqual(expect.arrayContaining(['HARB-232', 'HARB-234']));
    expect(triageOf(view)).toMatchObject({ answeredBy: 'rules', modelProblem: 'unavailable', history: { status: 'ready' }, waiting: 0 });
  });

  it('a value that was used much long ago and not lately loses to the one in use', async () => {
    for (const key of ['HARB-63', 'HARB-64']) {
      const names = suggested(await triage(key), 'components')?.proposed.map(({ name }) => name);
      expect(names).not.toContain('Agency portal');
    }
  });

  it('of priority the past says nothing: most of it is the default that nobody chose', async () => {
    for (const key of ['HARB-58', 'HARB-59', 'HARB-64']) {
      const priority = suggested(await triage(key), 'priority');
      expect(priority?.basis ?? ['text']).toEqual(['text']);
    }
  });

  it('a set of duplicates is one entry, the open issue first; the issue itself is never in it', async () => {
    const { similar } = await triage('HARB-64');
    expect(similar?.duplicates.map(({ canonical, others }) => [canonical.issueKey, others.map(({ issueKey }) => issueKey)])).toEqual([
      ['HARB-232', ['HARB-234', 'HARB-235']],
    ]);
    expect(JSON.stringify(similar)).not.toContain('"HARB-64"');
  });

  it('what only some may see is not even found by those who may: others will read the report', async () => {
    for (const as of ['member', 'projectAdmin'] as const) {
      const view = await triage('HARB-63', as);
      expect(JSON.stringify(view)).not.toMatch(/HARB-215|HARB-24"|driftlock/);
    }
  });

  it('two platform calls deep: the index, then one read of all neighbours; at most 25 points in all', async () => {
    await triage('HARB-58');
    const before = { calls: app.workbench.history.length, points: app.workbench.jira.points('site').total };
    await triage('HARB-58');
    const calls = app.workbench.history.slice(before.calls);
    expect(calls.filter(({ path }) => path.includes('bulkfetch'))).toHaveLength(1);
    expect(app.workbench.jira.points('site').total - before.points).toBeLessThanOrEqual(25);
  });

  it('opened again: suggestions from the past wait until the reader has looked, then stand or are gone', async () => {
    await triage('HARB-64');
    const first = dataOf(await app.call(openIssuePanel, { issueId: app.issueId('HARB-64') }, 'viewer'));
    expect(first.similar).toBeNull();
    expect(triageOf(first)).toMatchObject({ suggestions: [], waiting: 1 });
    const looked = dataOf(await app.call(openSimilar, { issueId: app.issueId('HARB-64') }, 'viewer'));
    expect(triageOf(looked)).toMatchObject({ waiting: 0 });
    expect(suggested(looked, 'components')?.pastIssues).toContain('HARB-232');
  });

  it('evidence the reader may not see any more takes its suggestion with it', async () => {
    const view = await triage('HARB-64');
    const cited = triageOf(view).suggestions.flatMap(({ pastIssues }) => pastIssues);
    const securityLevelId = app.issue('HARB-215').securityLevelId;
    for (const key of new Set(cited)) alterIssue(app, key, { fieldId: 'security', change: { securityLevelId } });
    const shown = dataOf(await app.call(openSimilar, { issueId: app.issueId('HARB-64') }, 'viewer'));
    expect(suggested(shown, 'components')).toBeUndefined();
    expect(triageOf(shown).abstentions).toContainEqual({ field: 'components', why: 'not_enough_evidence' });
    for (const key of new Set(cited)) alterIssue(app, key, { fieldId: 'security', change: { securityLevelId: null } });
    await settle(app);
  });

  it('an index that does not answer costs its part of the answer, not the triage', async () => {
    await app.workbench.sql.query('site', 'RENAME TABLE history_terms TO history_terms_away');
    const view = await triage('HARB-59');
    await app.workbench.sql.query('site', 'RENAME TABLE history_terms_away TO history_terms');
    expect(triageOf(view).history.status).toBe('none');
    expect(triageOf(view).suggestions.map(({ basis }) => basis)).toContainEqual(['text']);
    expect(triageOf(view).suggestions.flatMap(({ basis }) => basis)).not.toContain('history');
  });

  it('linked as a duplicate after approval; then it is linked, and no circle can be made', async () => {
    const issueId = app.issueId('HARB-61');
    await triage('HARB-61');
    const drafted = dataOf(await app.call(proposeDraft, { issueId, draft: { kind: 'duplicate', otherKey: 'HARB-239' } }, 'member'));
    const [draft] = drafted.drafts;
    expect(draft?.changes[0]?.change).toMatchObject({ kind: 'link_issues', direction: 'outward', other: { key: 'HARB-239' } });
    const approval = { issueId, proposalId: draft?.proposalId ?? '', digest: draft?.digest ?? '', changes: ['link'], overwrite: [] };
    expect(dataOf(await app.call(approveChanges, approval, 'member')).drafts[0]?.changes[0]?.status).toBe('applied');
    const looked = dataOf(await app.call(openSimilar, { issueId }, 'member'));
    expect(looked.similar?.duplicates[0]).toMatchObject({ isLinked: true, mayLink: false });
    const back = { issueId: app.issueId('HARB-239'), draft: { kind: 'duplicate' as const, otherKey: 'HARB-61' } };
    expect(await app.call(proposeDraft, back, 'member')).toMatchObject({ ok: false, error: { code: 'bad_input' } });
  });

  it('dismissed suggestions stay dismissed beside what is loaded again', async () => {
    const view = triageOf(await triage('HARB-58'));
    const [first] = view.suggestions;
    if (!first) throw new Error('nothing was suggested');
    const dismissed = { issueId: app.issueId('HARB-58'), proposalId: view.proposalId, changes: [first.changeId] };
    await app.call(dismissChanges, dismissed, 'member');
    const shown = triageOf(dataOf(await app.call(openSimilar, { issueId: app.issueId('HARB-58') }, 'member')));
    expect(shown.suggestions.find(({ changeId }) => changeId === first.changeId)?.status).toBe('dismissed');
  });
});
