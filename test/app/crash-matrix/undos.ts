import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { dataOf, type App } from '../../support/app';
import { draftedComment, draftedLink, draftedSubtasks } from './drafts';
import { ALL_FIELDS, triaged } from './fields';
import type { Case, Flow } from './flow';

/** Approves what waits, and puts up taking it back or, the second time, making it stand again. */
async function takenBack(app: App, { approval, shown }: Case): Promise<Case> {
  dataOf(await app.call(issuePanelCalls.approveChanges, approval, 'member'));
  const { issueId, changes } = approval;
  const panel = dataOf(await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId: shown, changes }, 'member'));
  const undo = panel.undos.find(({ undoes }) => undoes === approval.proposalId);
  if (undo?.changes.length !== changes.length) throw new Error('not all of it can be taken back');
  const { proposalId, digest } = undo;
  return { approval: { issueId, proposalId, digest, changes, overwrite: [] }, shown };
}

const undone = { status: { made: 'undone', notMade: ['applied'] }, takesBack: 'change.undone' } as const;
const restored = { status: { made: 'applied', notMade: ['undone'] }, takesBack: 'change.restored' } as const;

const undoOf = (what: string, begin: Flow['begin']): Flow => ({
  ...undone,
  name: `undo ${what}`,
  begin: async (app) => takenBack(app, await begin(app)),
});
const restoreOf = (what: string, begin: Flow['begin'], creates: boolean): Flow => ({
  ...restored,
  creates,
  name: `restore ${what}`,
  begin: async (app) => takenBack(app, await takenBack(app, await begin(app))),
});

const fields = (app: App) => triaged(app, ALL_FIELDS);
const subtasks = (app: App) => draftedSubtasks(app, ['Reproduce it', 'Tell support']);

export const undoFields = undoOf('of priority, components, labels and issue type', fields);
export const undoSubtasks = undoOf('of two sub-tasks', subtasks);
export const undoComment = undoOf('of a comment', draftedComment);
export const undoLink = undoOf('of a link', draftedLink);
export const restoreFields = restoreOf('priority, components, labels and issue type', fields, false);
export const restoreSubtasks = restoreOf('two sub-tasks', subtasks, true);
export const restoreComment = restoreOf('a comment', draftedComment, true);
export const restoreLink = restoreOf('a link', draftedLink, true);
