import type { WorkOrderProfile } from './profile';
import type { WorkOrderSection } from './section';
import type { OrderReadiness, Statement, WorkOrder } from './work-order';

/** A statement as a person reads it. Its text and quote are words of the issue or of a model: plain text, one line, not to be trusted. */
export interface ShownStatement {
  readonly basis: Statement['basis'];
  readonly text: string;
  /** The words of the issue it rests on; null for anything but `issue`. */
  readonly quote: string | null;
}

export interface ShownSubtask {
  readonly title: string;
  readonly statements: readonly ShownStatement[];
  readonly acceptance: readonly ShownStatement[];
}

/** A work order as it is read and copied. The view of the contract has this shape too. */
export interface ShownOrder {
  readonly id: string;
  readonly profile: WorkOrderProfile;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly answeredBy: WorkOrder['answeredBy'];
  readonly readiness: OrderReadiness | null;
  /** In the order they are read; sections without a statement are not there. */
  readonly sections: readonly { readonly section: WorkOrderSection; readonly statements: readonly ShownStatement[] }[];
  readonly subtasks: readonly ShownSubtask[];
}
