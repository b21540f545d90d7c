import { everything, type AuditFilter } from '../../../contract/calls/audit-log';
import { draftProblems, emptyDraft, filterOf, type FilterDraft } from './filter-draft';
import { newestPage, reduceWalk, type Walk, type WalkEvent } from './paging';

/** A filter chosen from an event instead of in the form. */
export type Story =
  | { readonly type: 'issue'; readonly issueKey: string }
  | { readonly type: 'approval'; readonly proposalId: string; readonly code: string }
  | { readonly type: 'request'; readonly correlationId: string };

export interface LogState {
  readonly draft: FilterDraft;
  /** True from a draft that could not be applied until one is: only then is it said what is wrong. */
  readonly isRefused: boolean;
  /** What is asked for: the draft when it was last applied, or a story. */
  readonly filter: AuditFilter;
  readonly story: Story | null;
  readonly walk: Walk;
  /** Counts how often the form was filled from outside: pickers that keep their own value begin anew with it. */
  readonly fills: number;
}

export type LogEvent =
  | { readonly type: 'edited'; readonly part: Partial<FilterDraft> }
  /** Carries no draft: what was typed just before may not be on screen yet. `now` in epoch milliseconds. */
  | { readonly type: 'applied'; readonly now: number; readonly timeZone: string }
  | { readonly type: 'story_opened'; readonly story: Story }
  | { readonly type: 'cleared' }
  | WalkEvent;

export const initialLog: LogState = {
  draft: emptyDraft,
  isRefused: false,
  filter: everything,
  story: null,
  walk: newestPage,
  fills: 0,
};

export function reduceLog(state: LogState, event: LogEvent): LogState {
  switch (event.type) {
    case 'edited':
      return { ...state, draft: { ...state.draft, ...event.part } };
    case 'applied':
      if (draftProblems(state.draft).length > 0) return { ...state, isRefused: true };
      return {
        ...state,
        isRefused: false,
        filter: filterOf(state.draft, event.now, event.timeZone),
        story: null,
        walk: newestPage,
      };
    case 'story_opened': {
      const { story } = event;
      const draft = { ...emptyDraft, issueKey: story.type === 'issue' ? story.issueKey : '' };
      return { ...initialLog, draft, filter: filterOfStory(story), story, fills: state.fills + 1 };
    }
    case 'cleared':
      return { ...initialLog, fills: state.fills + 1 };
    case 'older':
    case 'newer':
      return { ...state, walk: reduceWalk(state.walk, event) };
  }
}

function filterOfStory(story: Story): AuditFilter {
  switch (story.type) {
    case 'issue':
      return { ...everything, issueKey: story.issueKey };
    case 'approval':
      return { ...everything, proposalId: story.proposalId };
    case 'request':
      return { ...everything, correlationId: story.correlationId };
  }
}

export const isFiltered = (filter: AuditFilter): boolean => Object.values(filter).some((value) => value !== null);
