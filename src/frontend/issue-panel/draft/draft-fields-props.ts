import type { DraftOptions } from '../../../contract/calls/issue-panel';
import type { CallState, useCall } from '../../shared/use-call';
import type { DraftFormEvent } from './draft-form-state';
import type { DraftFields } from './parse-draft';

export interface DraftFieldsProps {
  readonly fields: DraftFields;
  readonly edit: (event: DraftFormEvent) => void;
  readonly options: Pick<ReturnType<typeof useCall>, 'retry'> & { readonly state: CallState<DraftOptions> };
  readonly isDisabled: boolean;
  readonly isInvalid: boolean;
}
