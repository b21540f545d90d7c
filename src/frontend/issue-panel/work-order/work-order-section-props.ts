import type { Calendar } from '../../shared/surface-context';
import type { DraftForm, DraftFormEvent } from '../draft/draft-form-state';

export interface WorkOrderSectionProps {
  readonly issueId: string;
  readonly calendar: Calendar;
  readonly canEdit: boolean;
  /** The form of the panel, in which a work order becomes a comment or sub-tasks. */
  readonly form: DraftForm;
  readonly edit: (event: DraftFormEvent) => void;
}
