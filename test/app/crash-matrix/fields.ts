import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { dataOf, triageOf, type App } from '../../support/app';
import type { Case, Flow } from './flow';
import { freshIssue } from './site';

/** A triage of a new issue, with these of its suggestions up for approval. */
export async function triaged(app: App, changes: readonly string[]): Promise<Case> {
  const issueId = freshIssue(app);
  const { proposalId, digest } = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member')));
  const overwrite = changes.filter((id) => id === 'priority' || id === 'type');
  return { approval: { issueId, proposalId, digest, changes: [...changes], overwrite }, shown: proposalId };
}

const status = { made: 'applied', notMade: ['open', 'failed'] } as const;

export const ALL_FIELDS = ['priority', 'components', 'labels', 'type'];

export const approveOne: Flow = { name: 'approve one change', status, begin: (app) => triaged(app, ['components']) };

export const approveOneInNewProcess: Flow = { ...approveOne, name: 'approve one change in a new process', inNewProcess: true };

export const approveMixed: Flow = {
  name: 'approve priority and issue type (ticked), components and labels in one write',
  status,
  begin: (app) => triaged(app, ALL_FIELDS),
};
