import type { DraftOptions } from '../../../contract/calls/issue-panel';
import type { DraftFields, FormKind } from './parse-draft';
import { linkChoice } from './parse-draft';

export interface DraftForm {
  readonly isOpen: boolean;
  readonly fields: DraftFields;
  /** True once a preview was asked for: from then on what is wrong is said while typing. */
  readonly tried: boolean;
  /** True once a kind was chosen that needs to know what the project and the site offer. */
  readonly wantsOptions: boolean;
}

export type DraftFormEvent =
  | { readonly type: 'opened' | 'closed' | 'tried' | 'proposed' }
  | { readonly type: 'edited'; readonly fields: Partial<DraftFields> }
  /** A draft that no longer holds, to be looked over and proposed afresh. */
  | { readonly type: 'refilled'; readonly fields: Partial<DraftFields> };

const empty: DraftFields = { kind: 'comment', comment: '', subtasks: '', issueTypeId: null, link: null, otherKey: '' };
export const closedForm: DraftForm = { isOpen: false, fields: empty, tried: false, wantsOptions: false };

/** Closing keeps what was typed; only a proposal made of it empties that part of the form. */
export function reduceDraftForm(form: DraftForm, event: DraftFormEvent): DraftForm {
  switch (event.type) {
    case 'opened':
      return { ...form, isOpen: true };
    case 'closed':
      return { ...form, isOpen: false, tried: false };
    case 'tried':
      return { ...form, tried: true };
    case 'proposed':
      return { ...form, isOpen: false, fields: { ...form.fields, ...emptied[form.fields.kind] }, tried: false };
    case 'edited':
      return filled({ ...form, tried: form.tried && event.fields.kind === undefined }, event.fields);
    case 'refilled':
      return filled({ ...form, isOpen: true, tried: false }, event.fields);
  }
}

function filled(form: DraftForm, added: Partial<DraftFields>): DraftForm {
  const fields = { ...form.fields, ...added };
  return { ...form, fields, wantsOptions: form.wantsOptions || fields.kind !== 'comment' };
}

const emptied: Readonly<Record<FormKind, Partial<DraftFields>>> = {
  comment: { comment: '' },
  subtasks: { subtasks: '' },
  link: { otherKey: '' },
};

/** The fields with what need not be chosen: the type of sub-tasks where the project has only one. */
export function withOnlyChoice(fields: DraftFields, options: DraftOptions | undefined): DraftFields {
  const [only, ...others] = options?.subtaskTypes ?? [];
  return fields.issueTypeId === null && only && others.length === 0 ? { ...fields, issueTypeId: only.id } : fields;
}

interface Option {
  readonly label: string;
  readonly value: string;
}

/** Both readings of every link type; a type that reads the same both ways ("relates to") stands once. */
export const linkOptions = ({ linkTypes }: DraftOptions): readonly Option[] =>
  linkTypes.flatMap(({ id, outward, inward }) => [
    { label: outward, value: linkChoice(id, 'outward') },
    ...(inward === outward ? [] : [{ label: inward, value: linkChoice(id, 'inward') }]),
  ]);
