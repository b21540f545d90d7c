import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProposalView } from '../../src/contract/calls/changes';
import { issuePanelCalls, type IssuePanelView } from '../../src/contract/calls/issue-panel';
import { ProposalSchema } from '../../src/domain/change/proposal';
import type { QuestionId } from '../../src/domain/triage/question-id';
import { questionHash, questionText } from '../../src/domain/triage/question-texts';
import { codeOf, dataOf, people, startApp, type App, type Person } from '../support/app';

describe('questions to the reporter', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  /** An issue that says next to nothing. */
  const freshIssue = (summary = 'Login fails', type = 'Bug'): string =>
    app.workbench.jira.createIssueAs('site', people.projectAdmin, {
      fields: { project: { key: 'HARB' }, issuetype: { name: type }, summary },
    }).id;
  const ask = (issueId: string, ids: QuestionId[], as: Person = 'member') =>
    app.call(issuePanelCalls.proposeDraft, { issueId, draft: { kind: 'questions', ids } }, as);
  const newest = ({ drafts }: IssuePanelView): ProposalView => {
    const [first] = drafts;
    if (!first) throw new Error('no draft');
    return first;
  };
  const approvalOf = (issueId: string, { proposalId, digest, changes }: Omit<ProposalView, 'createdAt' | 'code'>) => ({
    issueId,
    proposalId,
    digest,
    changes: changes.map(({ change }) => change.id),
    overwrite: [],
  });
  const approve = (issueId: string, draft: Omit<ProposalView, 'createdAt' | 'code'>, as: Person = 'member') =>
    app.call(issuePanelCalls.approveChanges, approvalOf(issueId, draft), as);
  const dismiss = (issueId: string, { proposalId }: ProposalView) =>
    app.call(issuePanelCalls.dismissChanges, { issueId, proposalId, changes: ['comment'] }, 'member');
  const commentsOf = (issueId: string) => app.issue(issueId).comments;
  const openPanel = async (issueId: string) => dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'viewer'));
  const asked = ({ questions }: IssuePanelView) => questions.map(({ id, asked: isAsked }) => [id, isAsked]);

  it('what stands in Jira’s own field for the environment is not asked for', async () => {
    const issueId = freshIssue();
    const text = [{ type: 'text', text: 'Chrome 130 on Windows 11' }];
    const environment = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: text }] };
    app.workbench.jira.editIssueAs('site', people.projectAdmin, app.issue(issueId).key, { fields: { environment } });
    const panel = dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member'));
    expect(asked(panel)).toEqual([['steps', false], ['frequency', false]]);
    expect(codeOf(await ask(issueId, ['environment']))).toBe('bad_input');
  });

  it('the panel lists what the issue does not say, before the first triage and after it, and what was asked of it', async () => {
    const issueId = freshIssue();
    const untriaged = await openPanel(issueId);
    expect(untriaged.triage).toBeNull();
    expect(asked(untriaged)).toEqual([['steps', false], ['environment', false], ['frequency', false]]);
    const panel = dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member'));
    expect(asked(panel)).toEqual([['steps', false], ['environment', false], ['frequency', false]]);
    expect(panel.questions.map(({ text }) => text)).toEqual((['steps', 'environment', 'frequency'] as const).map(questionText));
    expect(asked(dataOf(await ask(issueId, ['environment'])))).toEqual([['steps', false], ['environment', true], ['frequency', false]]);
    expect(asked(await openPanel(issueId))).toEqual([['steps', false], ['environment', true], ['frequency', false]]);
  });

  it('what is approved is written word for word, once, as the person; then nobody can ask it again', async () => {
    const issueId = freshIssue();
    const draft = newest(dataOf(await ask(issueId, ['steps', 'environment'])));
    expect(draft.changes).toMatchObject([
      {
        status: 'open',
        change: {
          kind: 'add_comment',
          text: { draftedBy: 'person', blocks: [{ type: 'paragraph' }, { type: 'bullets', items: [questionText('steps'), questionText('environment')] }] },
        },
      },
    ]);
    expect(commentsOf(issueId)).toEqual([]);
    dataOf(await approve(issueId, draft));
    dataOf(await approve(issueId, draft));
    const [comment, ...more] = commentsOf(issueId);
    expect(more).toEqual([]);
    expect(comment?.authorId).toBe(people.member);
    expect(JSON.stringify(comment?.body)).toContain(questionText('steps'));
    expect(JSON.stringify(comment?.body)).not.toContain('mention');
    expect(codeOf(await ask(issueId, ['steps'], 'projectAdmin'))).toBe('already_decided');
    expect(codeOf(await ask(issueId, ['frequency', 'environment'], 'projectAdmin'))).toBe('already_decided');
    dataOf(await ask(issueId, ['frequency'], 'projectAdmin'));
  });

  it('a comment that was taken back or dismissed asks nothing: the same may be asked again', async () => {
    const issueId = freshIssue();
    const first = newest(dataOf(await ask(issueId, ['steps'])));
    expect(codeOf(await ask(issueId, ['steps']))).toBe('already_decided');
    dataOf(await dismiss(issueId, first));
    await app.clock.advance(1_000);
    const second = newest(dataOf(await ask(issueId, ['steps'])));
    dataOf(await approve(issueId, second));
    const plan = { issueId, proposalId: second.proposalId, changes: ['comment'] };
    const [undo] = dataOf(await app.call(issuePanelCalls.proposeUndo, plan, 'member')).undos;
    if (!undo) throw new Error('no undo');
    dataOf(await approve(issueId, undo));
    expect(commentsOf(issueId)).toEqual([]);
    await app.clock.advance(1_000);
    const third = newest(dataOf(await ask(issueId, ['steps'])));
    dataOf(await approve(issueId, third));
    expect(commentsOf(issueId)).toHaveLength(1);
  });

  it('a question whose answer the issue holds is refused, and a draft is void once the answer was written', async () => {
    const issueId = freshIssue('Login fails on iOS 18.2');
    expect(codeOf(await ask(issueId, ['environment']))).toBe('bad_input');
    expect(codeOf(await ask(issueId, ['steps', 'steps']))).toBe('bad_input');
    expect(codeOf(await ask(issueId, ['scope']))).toBe('bad_input');
    expect(codeOf(await ask(freshIssue('Login', 'Story'), ['steps']))).toBe('bad_input');
    const draft = newest(dataOf(await ask(issueId, ['steps'])));
    app.workbench.jira.editIssueAs('site', people.projectAdmin, issueId, { fields: { summary: 'Login fails on iOS 18.2 after the first start' } });
    expect(codeOf(await approve(issueId, draft))).toBe('proposal_void');
    expect(commentsOf(issueId)).toEqual([]);
  });

  it('who may only look asks nothing', async () => {
    expect(codeOf(await ask(freshIssue(), ['steps'], 'viewer'))).toBe('forbidden');
  });

  it('two people draft the same question at once and both approve: it is written once', async () => {
    for (let round = 0; round < 3; round++) {
      await app.clock.advance(1_000);
      const issueId = freshIssue();
      const both = await Promise.all([ask(issueId, ['steps', 'environment']), ask(issueId, ['steps'], 'projectAdmin')]);
      // Whether the second comes before the first is stored is up to the machine.
      const drafts = both.flatMap((answer, index) => (answer.ok ? [{ draft: newest(answer.data), as: index === 0 ? 'member' : 'projectAdmin' } as const] : []));
      expect(both.flatMap((answer) => (answer.ok ? [] : [answer.error.code])).every((code) => code === 'already_decided')).toBe(true);
      const answers = await Promise.all(drafts.map(({ draft, as }) => approve(issueId, draft, as)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(commentsOf(issueId)).toHaveLength(1);
    }
  });

  it('two drafts of one question that the log holds: the earlier goes first, the later only when that one is gone', async () => {
    const issueId = freshIssue();
    const [first, second] = await twoDrafts(issueId);
    expect(codeOf(await approve(issueId, second))).toBe('already_decided');
    expect(commentsOf(issueId)).toEqual([]);
    dataOf(await approve(issueId, first));
    expect(codeOf(await approve(issueId, second))).toBe('already_decided');
    const plan = { issueId, proposalId: first.proposalId, changes: ['comment'] };
    const [undo] = dataOf(await app.call(issuePanelCalls.proposeUndo, plan, 'member')).undos;
    if (!undo) throw new Error('no undo');
    dataOf(await approve(issueId, undo));
    dataOf(await approve(issueId, second));
    expect(commentsOf(issueId)).toHaveLength(1);
  });

  it('the log holds hashes of what was asked, and no word of it', async () => {
    const issueId = freshIssue();
    const { proposalId } = newest(dataOf(await ask(issueId, ['steps'])));
    const rows = await app.workbench.sql.query('site', "SELECT payload FROM audit_log WHERE proposal_id = ? AND action = 'proposal.created'", [proposalId]);
    expect(rows).toHaveLength(1);
    expect(JSON.parse(String(rows[0]?.['payload']))).toMatchObject({ origin: { type: 'questions', asked: [questionHash('steps')] } });
    const [stored] = await app.workbench.sql.query('site', 'SELECT origin, proposal FROM proposals WHERE id = ?', [proposalId]);
    expect(stored?.['origin']).toBe('questions');
    expect(ProposalSchema.parse(JSON.parse(String(stored?.['proposal']))).origin).toEqual({ type: 'questions', asked: [questionHash('steps')] });
  });

  /** Two drafts that were both begun before either was stored, in the order the log has them. */
  async function twoDrafts(issueId: string): Promise<[ProposalView, ProposalView]> {
    const drafts: ProposalView[] = [];
    for (let round = 0; drafts.length < 2 && round < 20; round++) {
      const answers = await Promise.all([ask(issueId, ['steps']), ask(issueId, ['steps', 'environment'], 'projectAdmin')]);
      drafts.splice(0, drafts.length, ...answers.flatMap((answer) => (answer.ok ? [newest(answer.data)] : [])));
      if (drafts.length < 2) for (const draft of drafts) dataOf(await dismiss(issueId, draft));
      await app.clock.advance(1_000);
    }
    const ids = drafts.map(({ proposalId }) => proposalId);
    const rows = await app.workbench.sql.query('site', "SELECT proposal_id FROM audit_log WHERE proposal_id IN (?, ?) AND action = 'proposal.created' ORDER BY seq", ids);
    const [first, second] = rows.map((row) => drafts.find(({ proposalId }) => proposalId === row['proposal_id']));
    if (!first || !second) throw new Error('no two drafts came about at once');
    return [first, second];
  }
});
