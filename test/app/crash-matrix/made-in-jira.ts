import type { Change } from '../../../src/domain/change/change';
import type { Proposal } from '../../../src/domain/change/proposal';
import type { App } from '../../support/app';

const MARKER = 'plumbline.origin';

/** Changelog entries of an issue behind the first `seen`. */
export const entriesSince = (app: App, issueId: string, seen: number) => app.issue(issueId).changes.slice(seen);

/**
 * Who made a change of a proposal in Jira, once for each time it was made: nobody when it was not. Counted from what Jira
 * holds: entries of the changelog behind the first `seen`, markers and texts. `null` where Jira does not say who it was.
 */
export function madeInJira(app: App, proposal: Proposal, change: Change, seen: number): (string | null)[] {
  const site = app.workbench.jira.getSite('site');
  const issue = app.issue(proposal.issueId);
  const authorsOf = (field: string) =>
    entriesSince(app, proposal.issueId, seen).flatMap(({ authorId, items }) => (items.some((item) => item.field === field) ? [authorId] : []));
  const isMarked = (value: unknown) => JSON.stringify(value) === JSON.stringify({ proposalId: proposal.id, changeId: change.id });
  switch (change.kind) {
    case 'set_priority':
      return authorsOf('priority');
    case 'set_type':
      return authorsOf('issuetype');
    case 'edit_components':
      return authorsOf('Component');
    case 'edit_labels':
      return authorsOf('labels');
    case 'link_issues':
    case 'remove_link':
      return authorsOf('Link');
    case 'create_subtask': {
      const ofIssue = [...site.issues.values()].filter(({ parentId, storyPoints }) => parentId === issue.id && storyPoints === (change.estimate?.value ?? null));
      const marked = ofIssue.filter(({ properties }) => isMarked(properties[MARKER]));
      const alike = ofIssue.filter(({ summary }) => summary === change.summary);
      return (alike.length > marked.length ? alike : marked).map(({ reporterId }) => reporterId);
    }
    case 'add_comment': {
      const marked = issue.comments.filter(({ properties }) => properties.some(({ key, value }) => key === MARKER && isMarked(value)));
      return (issue.comments.length > marked.length ? issue.comments : marked).map(({ authorId }) => authorId);
    }
    case 'delete_comment':
      return issue.comments.some(({ id }) => id === change.commentId) ? [] : [null];
    case 'delete_subtask':
      return site.issues.has(change.issueId) ? [] : [null];
    case 'set_property':
      throw new Error('no flow of the matrix sets a property');
  }
}
