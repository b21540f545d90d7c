import type { DraftOptions } from '../../../contract/calls/issue-panel';
import type { CallState, useCall } from '../../shared/use-call';
import type { DraftFields } from './draft-fields';
import type { DraftFormEvent, FormFocus } from './draft-form-state';
import type { DraftProblem } from './parse-blocks';

export interface DraftFieldsProps {
  readonly fields: DraftFields;
  readonly focus: FormFocus;
  readonly edit: (event: DraftFormEvent) => void;
  readonly options: Pick<ReturnType<typeof useCall>, 'retry'> & { readonly state: CallState<DraftOptions> };
  readonly isDisabled: boolean;
  /** What is wrong with what is typed, once a preview was asked for. */
  readonly wrong: DraftProblem | undefined;
}
