import type { z } from 'zod';
import type { ApprovalSchema, ChangeStatus } from '../../../src/contract/calls/changes';
import type { App } from '../../support/app';

export type Approval = z.input<typeof ApprovalSchema>;

/** An issue with a proposal that waits for approval. */
export interface Case {
  readonly approval: Approval;
  /** The proposal whose changes the panel shows: this one or, for an undo, the one at its root. */
  readonly shown: string;
}

/** Something a person approves, and what can be said about it afterwards. */
export interface Flow {
  readonly name: string;
  /** What the panel says of a change of `shown`, once it is made and as long as it is not. */
  readonly status: { readonly made: ChangeStatus; readonly notMade: readonly ChangeStatus[] };
  /** What is recorded about `shown` for each change that is made. */
  readonly takesBack?: 'change.undone' | 'change.restored';
  /** Ids of changes that Jira refuses. */
  readonly refused?: readonly string[];
  /** True when a second try would make it a second time: while Jira may still be at the first there is none. */
  readonly creates?: boolean;
  /** True when the approval is to find a process that has just been started and remembers nothing. */
  readonly inNewProcess?: boolean;
  begin(app: App): Promise<Case>;
}
