import type { ProposalView } from '../../../src/contract/calls/changes';
import { issuePanelCalls, type DraftInput } from '../../../src/contract/calls/issue-panel';
import { workOrderCalls, type WorkOrderView } from '../../../src/contract/calls/work-order';
import type { WorkOrderProfile } from '../../../src/domain/work-order/profile';
import { textToAdf } from '../../../workbench/sample/text-to-adf';
import { dataOf, people, type App, type Person } from '../../support/app';
import { readinessOf } from '../readiness/readiness-app';

/** A story with enough in it for every section, and with parts that can be done one by one. */
export const STORY = textToAdf(`Passengers must see the deck of their seat before they pay.

* The seat map should show the deck of each seat.
* The ticket should name the deck.
* The kiosk should print the deck on the boarding card.

Changing the price is out of scope. There is a risk for the payment page. Which decks does the old ferry have?`);

/** What a test of work orders does over and over. */
export function workOrdersOf(app: App) {
  const open = async (issueId: string, as: Person = 'viewer') => dataOf(await app.call(workOrderCalls.openWorkOrder, { issueId }, as));
  const draft = (issueId: string, profile: WorkOrderProfile = 'default', as: Person = 'member') => app.call(workOrderCalls.draftWorkOrder, { issueId, profile }, as);
  const { settle, newIssue, ...rest } = readinessOf(app);
  async function written(issueId: string, profile: WorkOrderProfile = 'default'): Promise<WorkOrderView> {
    dataOf(await draft(issueId, profile));
    await settle();
    const { order } = await open(issueId);
    if (!order) throw new Error('no work order');
    return order;
  }
  return {
    ...rest,
    settle,
    open,
    draft,
    written,
    newStory: (fields: Record<string, unknown> = {}) =>
      newIssue({ issuetype: { name: 'Story' }, summary: 'Show the deck of a seat', description: STORY, ...fields }, 'projectAdmin'),
    /** Prompts about one of two things, oldest first. */
    prompts: () => app.workbench.llm.prompts('site').filter(({ request }) => request.tools?.[0]?.function.name === 'submit_work_order'),
    propose: (issueId: string, input: DraftInput, as: Person = 'member') => app.call(issuePanelCalls.proposeDraft, { issueId, draft: input }, as),
    /** The newest draft in the panel. */
    newest: async (issueId: string): Promise<ProposalView> => {
      const [proposal] = dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member')).drafts;
      if (!proposal) throw new Error('no draft');
      return proposal;
    },
    approve: (issueId: string, { proposalId, digest, changes }: ProposalView) =>
      app.call(issuePanelCalls.approveChanges, { issueId, proposalId, digest, changes: changes.map(({ change }) => change.id), overwrite: [] }, 'member'),
    stored: (issueId: string) => app.workbench.sql.query('site', 'SELECT id FROM work_orders WHERE issue_id = ?', [issueId]),
    /** Payloads of one action about an issue, with who did it. */
    events: async (issueId: string, action: string) =>
      (await app.workbench.sql.query('site', 'SELECT actor_type, payload FROM audit_log WHERE action = ? AND issue_id = ? ORDER BY seq', [action, issueId])).map((row) => ({
        actor: String(row['actor_type']),
        payload: JSON.parse(String(row['payload'])) as Record<string, unknown>,
      })),
    children: (issueId: string) => [...app.workbench.jira.getSite('site').issues.values()].filter(({ parentId }) => parentId === issueId),
    subtaskType: async (issueId: string): Promise<string> =>
      dataOf(await app.call(issuePanelCalls.listDraftOptions, { issueId }, 'member')).subtaskTypes[0]?.id ?? '',
    person: people.member,
  };
}
