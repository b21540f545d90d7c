import { issuePanelCalls, type DraftInput, type DraftOptions } from '../../../src/contract/calls/issue-panel';
import { dataOf, people, type App } from '../../support/app';
import type { Case, Flow } from './flow';
import { REFUSED, freshIssue } from './site';

/** A draft for a new issue, all of it up for approval. */
async function drafted(
  app: App,
  draft: (issueId: string) => Promise<DraftInput> | DraftInput,
  issueId = freshIssue(app),
): Promise<Case> {
  const panel = dataOf(await app.call(issuePanelCalls.proposeDraft, { issueId, draft: await draft(issueId) }, 'member'));
  const [proposal] = panel.drafts;
  if (!proposal) throw new Error('the draft is not in the panel');
  const { proposalId, digest, changes } = proposal;
  const ids = changes.map(({ change }) => change.id);
  return { approval: { issueId, proposalId, digest, changes: ids, overwrite: [] }, shown: proposalId };
}

const optionsRead = new WeakMap<App, DraftOptions>();

/** What issues of the project can get: the same for all of them, so it is asked for once. */
async function optionsFor(app: App, issueId: string): Promise<DraftOptions> {
  const options = optionsRead.get(app) ?? dataOf(await app.call(issuePanelCalls.listDraftOptions, { issueId }, 'member'));
  optionsRead.set(app, options);
  return options;
}

export const draftedSubtasks = (app: App, summaries: readonly string[]): Promise<Case> =>
  drafted(app, async (issueId) => {
    const [type] = (await optionsFor(app, issueId)).subtaskTypes;
    const items = summaries.map((summary) => ({ summary, blocks: [] }));
    return { kind: 'subtasks', issueTypeId: type?.id ?? '', items };
  });

export const draftedComment = (app: App): Promise<Case> =>
  drafted(app, () => ({ kind: 'comment', blocks: [{ type: 'paragraph', text: 'Seen on two kiosks, both with the old printer.' }] }));

/** About an issue that tells next to nothing. */
export const draftedQuestions = (app: App): Promise<Case> =>
  drafted(
    app,
    () => ({ kind: 'questions', ids: ['steps', 'environment'] }),
    app.workbench.jira.createIssueAs('site', people.projectAdmin, {
      fields: { project: { key: 'HARB' }, issuetype: { name: 'Bug' }, summary: 'Login fails' },
    }).id,
  );

export const draftedLink = (app: App): Promise<Case> =>
  drafted(app, async (issueId) => {
    const [type] = (await optionsFor(app, issueId)).linkTypes;
    return { kind: 'link', typeId: type?.id ?? '', direction: 'outward', otherKey: app.issue(freshIssue(app)).key };
  });

const status = { made: 'applied', notMade: ['open', 'failed'] } as const;

const FIVE = ['Reproduce it', 'Find the cause', 'Write the fix', 'Test it on a kiosk', 'Tell support'];

export const createFive: Flow = { name: 'approve five sub-tasks', status, creates: true, begin: (app) => draftedSubtasks(app, FIVE) };

export const createTwo: Flow = { ...createFive, name: 'approve two sub-tasks', begin: (app) => draftedSubtasks(app, FIVE.slice(0, 2)) };

export const createSomeRefused: Flow = {
  name: 'approve three sub-tasks of which Jira refuses one',
  status,
  creates: true,
  refused: ['subtask-2'],
  begin: (app) => draftedSubtasks(app, ['Reproduce it', `${REFUSED}find the cause`, 'Tell support']),
};

export const postComment: Flow = { name: 'post a comment', status, creates: true, begin: draftedComment };

export const askReporter: Flow = { name: 'ask the reporter', status, creates: true, begin: draftedQuestions };

export const linkIssues: Flow = { name: 'link two issues', status, creates: true, begin: draftedLink };
