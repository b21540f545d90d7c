import type { IssueRecord } from '../entities';

/** The part of an issue that its edit screen holds. */
export type Draft = Pick<
  IssueRecord,
  | 'typeId'
  | 'summary'
  | 'description'
  | 'environment'
  | 'priorityId'
  | 'componentIds'
  | 'labels'
  | 'assigneeId'
  | 'storyPoints'
  | 'dueDate'
  | 'originalEstimateSeconds'
  | 'remainingEstimateSeconds'
>;
