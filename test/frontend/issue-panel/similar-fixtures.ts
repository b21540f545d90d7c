import type { DuplicateSetView, IssuePanelView, PastIssueView, SimilarView, SuggestionView, TriageView } from '../../../src/contract/calls/issue-panel';
import type { ChangeStatus } from '../../../src/contract/calls/changes';
import { components, panel, suggestion, triage } from '../fixtures';
import { changeView, draft, link } from '../proposal-fixtures';

export const past = (number: number, part: Partial<PastIssueView> = {}): PastIssueView => ({
  issueKey: `HARBOR-${number}`,
  summary: `Payment fails, case ${number}`,
  status: 'In Progress',
  progress: 'to_do',
  resolution: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  values: { priority: ['High'], components: ['Checkout'], labels: [], type: ['Bug'] },
  ...part,
});

export const duplicateSet = (number: number, part: Partial<DuplicateSetView> = {}): DuplicateSetView => ({
  canonical: past(number),
  others: [],
  isLinked: false,
  mayLink: true,
  ...part,
});

export const similar = (part: Partial<SimilarView> = {}): SimilarView => ({ duplicates: [], seenBefore: [], related: [], ...part });

export const fromHistory = (part: Partial<SuggestionView> = {}): SuggestionView =>
  components({ evidence: [], basis: ['history'], pastIssues: ['HARBOR-7'], reason: 'Four of five similar issues have it.', ...part });

/** A triage whose components rest on past issues alone, and wait. */
export const waitingTriage = (part: Partial<TriageView> = {}): TriageView =>
  triage({ suggestions: [suggestion()], waiting: 1, history: { status: 'ready', read: 900 }, ...part });

/** The panel before and after past issues were read. */
export const unread = (part: Partial<IssuePanelView> = {}): IssuePanelView => panel({ triage: waitingTriage(), ...part });
export const looked = (found: Partial<SimilarView> = {}, part: Partial<IssuePanelView> = {}): IssuePanelView =>
  panel({ triage: waitingTriage({ suggestions: [suggestion(), fromHistory()], waiting: 0 }), similar: similar(found), ...part });

/** A drafted link to HARBOR-9. */
export const linkDraft = (status: ChangeStatus = 'open') => draft([changeView(link, { status })]);
