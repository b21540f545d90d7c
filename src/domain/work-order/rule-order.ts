import type { IssueSnapshot } from '../issue/snapshot';
import type { CriterionId } from '../readiness/criterion';
import type { RuleResults } from '../readiness/finding';
import type { QuestionId } from '../triage/question-id';
import type { WorkOrderProfile } from './profile';
import type { WorkOrderSection } from './section';
import type { Statement, SubtaskDraft } from './work-order';

/** What a work order is written from. */
export interface OrderFacts {
  readonly snapshot: IssueSnapshot;
  /** Values of the issue's own field, as an admin named them. */
  readonly components: readonly { readonly name: string }[];
  /** What stands in Jira's own field for it. */
  readonly environment: string;
  /** Null where the project does not estimate. */
  readonly estimate: { readonly value: number | null } | null;
  readonly results: RuleResults;
  /** What readiness finds missing by its rules: nothing here may look as if it were there. */
  readonly gaps: readonly CriterionId[];
  /** What the reporter did not tell. */
  readonly missing: readonly QuestionId[];
  readonly profile: WorkOrderProfile;
}

/** Sections and sub-tasks, before they are joined into what is kept. */
export interface OrderParts {
  readonly sections: Readonly<Record<WorkOrderSection, readonly Statement[]>>;
  readonly subtasks: readonly SubtaskDraft[];
}

/** A record over all sections. */
export function mapSections<T>(make: (section: WorkOrderSection) => T): Record<WorkOrderSection, T> {
  return {
    objective: make('objective'),
    background: make('background'),
    in_scope: make('in_scope'),
    out_of_scope: make('out_of_scope'),
    assumptions: make('assumptions'),
    components: make('components'),
    acceptance: make('acceptance'),
    implementation: make('implementation'),
    test_plan: make('test_plan'),
    risks: make('risks'),
    rollout: make('rollout'),
    questions: make('questions'),
  };
}

/** A statement of our own. */
export const own = (basis: 'assumption' | 'profile', text: string): Statement => ({ basis, text, span: null });
