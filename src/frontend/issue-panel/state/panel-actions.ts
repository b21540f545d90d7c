import type { ProposalView } from '../../../contract/calls/changes';
import type { DraftInput } from '../../../contract/calls/issue-panel';
import type { FocusTarget } from './focus-after';

/** What an approval names: `digest` binds it to what the person saw. */
export type Approvable = Pick<ProposalView, 'proposalId' | 'digest'>;

/** Everything a person can do in the panel. Nothing happens while something else is being done. */
export interface PanelActions {
  readonly retry: () => void;
  /** Looks again without a loading state. */
  readonly reread: () => Promise<void>;
  /** Opens again from a failed state without a loading state. */
  readonly reopen: () => Promise<void>;
  /** Looks at past issues once more, after a look that failed. */
  readonly lookAgain: () => void;
  readonly triage: () => void;
  readonly queue: () => void;
  /** @param overwrite those of `changes` whose present value the person ticked to be replaced */
  readonly approve: (proposal: Approvable, changes: readonly string[], overwrite?: readonly string[]) => void;
  readonly dismiss: (proposalId: string, changes: readonly string[]) => void;
  readonly planUndo: (proposalId: string, changes: readonly string[]) => void;
  /** @returns true when the draft is now a proposal on screen */
  readonly propose: (draft: DraftInput) => Promise<boolean>;
  readonly tick: (changeId: string, isTicked: boolean) => void;
  /** @param focus where the focus goes, as the button that was pressed is gone */
  readonly closeUndo: (proposalId: string, focus: FocusTarget) => void;
  readonly closeProblem: () => void;
}
