import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import type { Faults } from '../../workbench/host/fault-settings';
import { codeOf, dataOf, startApp, triageOf, type App } from '../support/app';

const { openIssuePanel, triageIssue, queueTriage } = issuePanelCalls;

describe('triage of one issue', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  afterEach(() => app.setFaults({}));

  const triage = async (key: string) =>
    triageOf(dataOf(await app.call(triageIssue, { issueId: app.issueId(key) }, 'member')));

  it('openIssuePanel: a fresh issue has no triage yet', async () => {
    const answer = await app.call(openIssuePanel, { issueId: app.issueId('HARB-58') }, 'member');
    expect(dataOf(answer)).toEqual({
      issueKey: 'HARB-58',
      canEdit: true,
      queued: false,
      hiddenCharacters: 0,
      triage: null,
      similar: null,
      questions: [],
      drafts: [],
      undos: [],
    });
  });

  it('openIssuePanel: input of another shape is refused before Jira is asked', async () => {
    const before = app.workbench.history.length;
    for (const payload of [undefined, {}, { issueId: 'HARB-58' }, { issueId: '1', admin: true }]) {
      const report = await app.workbench.invokeCall('site', {
        surface: 'issue-panel',
        call: 'openIssuePanel',
        payload,
        accountId: 'anybody',
      });
      expect(report.result).toMatchObject({ ok: false, error: { code: 'bad_input' } });
    }
    expect(app.workbench.history.length).toBe(before);
  });

  it('triageIssue: suggests with reason, evidence and confidence, and writes nothing to Jira', async () => {
    const before = app.issue('HARB-58');
    const { suggestions, answeredBy, modelProblem } = await triage('HARB-58');
    expect({ answeredBy, modelProblem }).toEqual({ answeredBy: 'model', modelProblem: null });
    expect(suggestions.map(({ field }) => field)).toEqual(expect.arrayContaining(['components', 'labels']));
    for (const { reason, evidence, confidence } of suggestions) {
      expect(reason).not.toBe('');
      expect(confidence.because).toContain('quote_found');
      for (const { quote } of evidence) expect(quote).not.toBeNull();
    }
    expect(app.issue('HARB-58')).toBe(before);
  });

  it('triageIssue: what is stored holds places in the issue, not its words', async () => {
    const { suggestions } = await triage('HARB-59');
    const quotes = suggestions.flatMap(({ evidence }) => evidence.flatMap(({ quote }) => quote ?? []));
    expect(quotes.length).toBeGreaterThan(0);
    const rows = await app.workbench.sql.query('site', 'SELECT report, proposal FROM proposals WHERE issue_id = ?', [
      app.issueId('HARB-59'),
    ]);
    const stored = JSON.stringify(rows);
    for (const quote of quotes.filter((words) => words.length > 20)) expect(stored).not.toContain(quote);
  });

  it('openIssuePanel: evidence is read back as the viewer, and gone when its text is gone', async () => {
    await triage('HARB-61');
    const issueId = app.issueId('HARB-61');
    app.workbench.jira.editIssueAs('site', '5b10a2844c20165700ede22b', 'HARB-61', {
      fields: { summary: 'Something else', description: null },
    });
    const shown = triageOf(dataOf(await app.call(openIssuePanel, { issueId }, 'viewer')));
    expect(shown.textChanged).toBe(true);
    expect(shown.suggestions.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)).every((quote) => quote === null)).toBe(true);
  });

  const problems: readonly [Faults['model'], string][] = [
    ['down', 'unavailable'],
    ['rate-limited', 'rate_limited'],
    ['refusing', 'refused'],
    ['malformed', 'invalid_answer'],
    ['empty', 'invalid_answer'],
    ['truncated', 'truncated'],
    ['slow', 'too_slow'],
  ];
  it.each(problems)('triageIssue: with a model that is %s the rules answer and the panel says %s', async (model, problem) => {
    app.setFaults({ model });
    const { answeredBy, modelProblem, suggestions } = await triage('HARB-60');
    expect({ answeredBy, modelProblem }).toEqual({ answeredBy: 'rules', modelProblem: problem });
    expect(suggestions.map(({ field }) => field)).toContain('components');
  });

  it('triageIssue: a problem of Jira reaches the person as its own code', async () => {
    app.setFaults({ jira429: true });
    const answer = await app.call(triageIssue, { issueId: app.issueId('HARB-60') }, 'member');
    expect(answer).toMatchObject({ ok: false, error: { code: 'jira_rate_limited', retryAfterSeconds: 7 } });
  });

  it('queueTriage: the consumer triages as the app, and delivered twice it does so once', async () => {
    const issueId = app.issueId('HARB-62');
    app.setFaults({ duplicateEvents: true });
    expect(dataOf(await app.call(queueTriage, { issueId }, 'member')).queued).toBe(true);
    await app.clock.runUntilSettled(app.workbench.settle());
    const panel = dataOf(await app.call(openIssuePanel, { issueId }, 'member'));
    expect(panel.queued).toBe(false);
    expect(triageOf(panel).answeredBy).toBe('model');
    const rows = await app.workbench.sql.query('site', 'SELECT id FROM proposals WHERE issue_id = ?', [issueId]);
    expect(rows).toHaveLength(1);
  });

  it('queueTriage: an issue with a security level stays with the person in front of it', async () => {
    const answer = await app.call(queueTriage, { issueId: app.issueId('HARB-24') }, 'projectAdmin');
    expect(codeOf(answer)).toBe('forbidden');
  });

  it('nothing an issue says reaches the log', async () => {
    const words = ['Apple Pay', 'iPhone', 'printer', 'tideglass'];
    const log = app.workbench.logLines.join('\n');
    expect(words.filter((word) => log.includes(word))).toEqual([]);
  });
});
