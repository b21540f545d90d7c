import type { ReadinessFacts } from '../readiness/facts';
import type { ReadinessReport, SignOff } from '../readiness/report';
import type { KeptReadiness } from '../readiness/sweep/needs-look';
import type { WorkOrder } from '../work-order/work-order';
import type { WorkOrderRequest } from '../work-order/work-order-request';

/** Reads what the rules look at, in one call for most issues. */
export interface ReadinessReader {
  /**
   * @param estimateField Jira's id of the field that holds the estimate; null where the project does not estimate
   * @throws PlumblineError `not_found` when the issue is not there or may not be seen
   */
  readFacts(issueId: string, estimateField: string | null): Promise<ReadinessFacts>;
  /** Ids of the issues that this one blocks; `restricted`: it has a security level, and counts for none of them. @throws PlumblineError `not_found` */
  listBlocked(issueId: string): Promise<{ readonly ids: readonly string[]; readonly restricted: boolean }>;
  /** Fields an estimate may stand in: Jira's own and the number fields of the site. */
  listEstimateFields(): Promise<readonly { readonly id: string; readonly name: string }[]>;
}

/** A sign-off and who the log says it was; null once that account was erased. */
export interface StoredSignOff {
  readonly signOff: SignOff;
  readonly by: string | null;
}

/** One report for each state of an issue. */
export interface ReadinessStore {
  /**
   * Stores a report over the one of the same state, if there is one, as the newest; but never one without a model's verdicts
   * over one that has them.
   */
  saveReport(report: ReadinessReport): Promise<void>;
  /** The newest reports of an issue, newest first. What another version wrote and this one cannot read is left out. */
  listReports(issueId: string, limit: number): Promise<readonly ReadinessReport[]>;
  /** Undefined too for one whose withdrawal is in the log, whether or not it was removed. */
  findSignOff(issueId: string): Promise<StoredSignOff | undefined>;
  /** For each of up to 100 issues what was kept last. */
  listKept(issueIds: readonly string[]): Promise<ReadonlyMap<string, KeptReadiness>>;
  /** Puts a sign-off in the place of any earlier one. */
  saveSignOff(signOff: SignOff): Promise<void>;
  /** Ends the sign-off that this event made, unless it ended before; any other stays as it is. */
  expireSignOff(issueId: string, eventId: string, expiry: NonNullable<SignOff['expiry']>): Promise<void>;
  /** Removes the sign-off of an issue if its withdrawal is in the log; any other stays. */
  removeSignOff(issueId: string): Promise<void>;
  /** Removes the sign-offs whose withdrawal is in the log up to `toSeq`: called before the log forgets that part. */
  dropWithdrawn(toSeq: number): Promise<void>;
  /** Deletes everything kept about an issue. Answers how many rows that were. */
  eraseIssue(issueId: string): Promise<number>;
  /** Deletes up to `limit` reports from before `olderThan`, never the newest of an issue; answers how many. */
  prune(olderThan: Date, limit: number): Promise<number>;
}

export interface WorkOrderStore {
  /** Storing the same id again changes nothing; answers whether it was stored now. */
  saveWorkOrder(order: WorkOrder): Promise<boolean>;
  /** Undefined too for one that another version wrote and this one cannot read. */
  findWorkOrder(id: string): Promise<WorkOrder | undefined>;
  findNewest(issueId: string): Promise<WorkOrder | undefined>;
  eraseIssue(issueId: string): Promise<number>;
  prune(olderThan: Date, limit: number): Promise<number>;
}

/** Who is drafting a work order just now, so that nobody drafts a second one beside it and the panel can say so. */
export interface WorkOrderMarks {
  /**
   * Marks that a work order of the issue is being drafted; false while another request's mark holds. A mark nobody ends holds
   * for some minutes. Of several requests at once at most one gets it.
   */
  begin(issueId: string, requestId: string): Promise<boolean>;
  isDrafting(issueId: string): Promise<boolean>;
  /** Ends the mark of this request; any other stays. */
  end(issueId: string, requestId: string): Promise<void>;
}

/** An issue whose readiness is to be looked at in the background. */
export interface ReadinessRequest {
  readonly v: 1;
  readonly issueId: string;
}

export interface ReadinessQueue {
  /** Hands an issue to the consumer; several requests at once become one. */
  push(issueId: string): Promise<void>;
  /** Called before the issue is read: what changes from then on asks again. */
  take(issueId: string): Promise<void>;
  /**
   * Jira does not let the app write the issue, or not now: until these seconds are over, or somebody takes the issue, nothing hands
   * it to the consumer any more, so that not every opening costs another refusal. What that means where nothing else comes for the
   * issue: an edit or a confirmation of that time is looked at only when somebody opens or edits it afterwards, or by the daily
   * run, and the end of a confirmation stands in the log that much later. Panels tell it at once all the same.
   */
  hold(issueId: string, seconds: number): Promise<void>;
}

export interface WorkOrderQueue {
  /** Hands a work order to the consumer. @throws PlumblineError `storage_unavailable` */
  push(request: WorkOrderRequest): Promise<void>;
}
