import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProposalView } from '../../src/contract/calls/changes';
import { issuePanelCalls, type DraftInput, type IssuePanelView } from '../../src/contract/calls/issue-panel';
import { textToAdf } from '../../workbench/sample/text-to-adf';
import { codeOf, dataOf, people, startApp, type App, type Person } from '../support/app';

const KEY = 'HARB-58';
const paragraph = (text: string) => ({ type: 'paragraph' as const, text });

describe('drafts', () => {
  let app: App;
  let issueId: string;

  beforeEach(async () => {
    app = await startApp();
    issueId = app.issueId(KEY);
  });
  afterEach(() => app.close());

  async function proposed(draft: DraftInput, as: Person = 'member'): Promise<ProposalView> {
    const { drafts } = dataOf(await app.call(issuePanelCalls.proposeDraft, { issueId, draft }, as));
    const [newest] = drafts;
    if (!newest) throw new Error('no draft');
    return newest;
  }
  const approvalOf = ({ proposalId, digest, changes }: ProposalView) => ({
    issueId,
    proposalId,
    digest,
    changes: changes.map(({ change }) => change.id),
    overwrite: [],
  });
  const approve = (draft: ProposalView, as: Person = 'member') => app.call(issuePanelCalls.approveChanges, approvalOf(draft), as);
  async function undo({ proposalId, changes }: ProposalView, as: Person = 'member') {
    const ids = changes.map(({ change }) => change.id);
    const panel = dataOf(await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId, changes: ids }, as));
    const [planned] = panel.undos;
    if (!planned) throw new Error('no undo');
    return planned;
  }
  const options = async () => dataOf(await app.call(issuePanelCalls.listDraftOptions, { issueId }, 'member'));
  async function subtasks(...summaries: string[]) {
    const [type] = (await options()).subtaskTypes;
    return proposed({ kind: 'subtasks', issueTypeId: type?.id ?? '', items: summaries.map((summary) => ({ summary, blocks: [paragraph(`About ${summary}`)] })) });
  }
  const createdBy = (panel: IssuePanelView) => (panel.drafts[0]?.changes ?? []).flatMap(({ createdKey }) => createdKey ?? []);
  const exists = (key: string) => {
    try {
      return app.issue(key).parentId === issueId;
    } catch {
      return false;
    }
  };

  it('a comment is written as approved, as the person, once, and taken back while nobody edited it', async () => {
    const draft = await proposed({ kind: 'comment', blocks: [paragraph('Which iOS version?'), { type: 'bullets', items: ['17', '18'] }] });
    expect(app.issue(KEY).comments).toEqual([]);
    dataOf(await approve(draft));
    dataOf(await approve(draft));
    const [comment, ...more] = app.issue(KEY).comments;
    expect(more).toEqual([]);
    expect(comment?.authorId).toBe(people.member);
    expect(JSON.stringify(comment?.body)).toContain('Which iOS version?');
    const planned = await undo(draft);
    dataOf(await approve(planned));
    expect(app.issue(KEY).comments).toEqual([]);
  });

  it('a comment that was taken back and posted again can be taken back again: the one that stands, not the first', async () => {
    const draft = await proposed({ kind: 'comment', blocks: [paragraph('Which iOS version?')] });
    dataOf(await approve(draft));
    const first = app.issue(KEY).comments.map(({ id }) => id);
    dataOf(await approve(await undo(draft)));
    dataOf(await approve(await undo(draft)));
    const restored = app.issue(KEY).comments.map(({ id }) => id);
    expect(restored).toHaveLength(1);
    expect(restored).not.toEqual(first);
    const again = await undo(draft);
    expect(again.kept).toEqual([]);
    expect(again.changes.map(({ change }) => change.kind)).toEqual(['delete_comment']);
    const panel = dataOf(await approve(again));
    expect(app.issue(KEY).comments).toEqual([]);
    expect(panel.drafts[0]?.changes.map(({ status }) => status)).toEqual(['undone']);
  });

  it('a comment somebody edited stays, and the undo says who edited it', async () => {
    const draft = await proposed({ kind: 'comment', blocks: [paragraph('Which iOS version?')] });
    dataOf(await approve(draft));
    const [comment] = app.issue(KEY).comments;
    await app.clock.advance(60_000);
    app.workbench.jira.editCommentAs('site', people.projectAdmin, KEY, comment?.id ?? '', { body: textToAdf('Which iOS version? And which device?') });
    const planned = await undo(draft);
    expect(planned.changes).toEqual([]);
    expect(planned.kept).toMatchObject([{ changeId: 'comment', why: 'touched', by: people.projectAdmin }]);
  });

  it('a text edited in Jira after the draft was made voids it: the person answered something else', async () => {
    const draft = await proposed({ kind: 'comment', blocks: [paragraph('Which iOS version?')] });
    app.workbench.jira.editIssueAs('site', people.projectAdmin, KEY, { fields: { summary: 'Apple Pay fails on iOS 18.6' } });
    expect(codeOf(await approve(draft))).toBe('proposal_void');
    expect(app.issue(KEY).comments).toEqual([]);
  });

  it('fifty sub-tasks are one request, each with a marker that tells which it is', async () => {
    const draft = await subtasks(...Array.from({ length: 50 }, (_, index) => `Step ${index + 1}`));
    const { calls, ...answer } = await approve(draft);
    const panel = dataOf(answer);
    expect(calls.filter(({ service, method }) => service === 'jira' && method === 'POST')).toHaveLength(1);
    const keys = createdBy(panel);
    expect(keys.filter(exists)).toHaveLength(50);
    expect(panel.drafts[0]?.changes.map(({ status, createdKey }) => [status, createdKey !== null])).toEqual(Array.from({ length: 50 }, () => ['applied', true]));
    const marks = keys.map((key) => JSON.stringify(app.issue(key).properties['plumbline.origin']));
    expect(new Set(marks).size).toBe(50);
  });

  it('sub-tasks are taken back only while nobody worked on them, and only by somebody who may delete', async () => {
    const draft = await subtasks('Write a test', 'Fix the callback', 'Tell support');
    const [first = '', worked = '', last = ''] = createdBy(dataOf(await approve(draft)));
    app.workbench.jira.editIssueAs('site', people.projectAdmin, worked, { update: { labels: [{ add: 'started' }] } });

    const byMember = await undo(draft);
    expect(byMember.kept).toMatchObject([{ changeId: 'subtask-2', why: 'touched', value: worked, by: people.projectAdmin }]);
    expect(codeOf(await approve(byMember))).toBe('forbidden');
    expect([first, worked, last].filter(exists)).toHaveLength(3);

    const byAdmin = await undo(draft, 'projectAdmin');
    dataOf(await approve(byAdmin, 'projectAdmin'));
    expect([first, worked, last].filter(exists)).toEqual([worked]);
  });

  it('a link is made in the direction that was read, and removed again', async () => {
    const [type] = (await options()).linkTypes;
    const other = app.issue('HARB-7');
    const draft = await proposed({ kind: 'link', typeId: type?.id ?? '', direction: 'inward', otherKey: other.key });
    const panel = dataOf(await approve(draft));
    expect(panel.drafts[0]?.changes[0]?.status).toBe('applied');
    const planned = await undo(draft);
    expect(planned.changes.map(({ change }) => change.kind)).toEqual(['remove_link']);
    dataOf(await approve(planned));
    const again = dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member'));
    expect(again.drafts[0]?.changes[0]?.status).toBe('undone');
  });

  it('proposeDraft: an issue the person may not see, a type that is not offered, the issue itself', async () => {
    const [type] = (await options()).linkTypes;
    const link = (otherKey: string, typeId = type?.id ?? '') =>
      app.call(issuePanelCalls.proposeDraft, { issueId, draft: { kind: 'link', typeId, direction: 'outward', otherKey } }, 'member');
    expect(codeOf(await link('OPS-1'))).toBe('not_found');
    expect(codeOf(await link('HARB-1', '999'))).toBe('bad_input');
    expect(codeOf(await link(KEY))).toBe('bad_input');
    const draft: DraftInput = { kind: 'subtasks', issueTypeId: '999', items: [{ summary: 'x', blocks: [] }] };
    expect(codeOf(await app.call(issuePanelCalls.proposeDraft, { issueId, draft }, 'member'))).toBe('bad_input');
  });
});
