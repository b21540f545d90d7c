import type { Issue } from '../../api-schemas';

/** What every part of the issue page needs that changes the issue. */
export interface EditingProps {
  readonly issue: Issue;
  /** Reads the issue again; settles when the page shows what was read. */
  readonly onEdited: () => Promise<void>;
}
