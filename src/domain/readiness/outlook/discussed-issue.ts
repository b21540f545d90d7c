import type { PastIssue } from '../../history/past-issue';
import type { Talk } from './asked-back';

/** A past issue with what was said below it first; null where nobody can tell what that was. */
export interface DiscussedIssue extends PastIssue {
  readonly talk: Talk | null;
}
