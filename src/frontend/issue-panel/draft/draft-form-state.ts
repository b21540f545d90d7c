import type { DraftOptions } from '../../../contract/calls/issue-panel';
import { emptied, isTaken, type DraftFields, type FormKind } from './draft-fields';
import { linkChoice } from './parse-draft';
import { addRow, editRow, removeRow, rowAfter, type RowField, type SubtaskRow } from './subtask-rows';

/** A field that takes the focus when it is sent there: UI Kit can only focus what appears, so a new turn makes it appear anew. */
export interface FormFocus {
  readonly on: 'comment' | 'subtasks' | `row:${number}` | 'add_row' | null;
  readonly turn: number;
}

export interface DraftForm {
  readonly isOpen: boolean;
  readonly fields: DraftFields;
  /** True once a preview was asked for: from then on what is wrong is said while typing. */
  readonly tried: boolean;
  /** True once a kind was chosen that needs to know what the project and the site offer. */
  readonly wantsOptions: boolean;
  readonly focus: FormFocus;
}

export type DraftFormEvent =
  | { readonly type: 'opened' | 'closed' | 'tried' | 'proposed' | 'emptied' }
  | { readonly type: 'edited'; readonly fields: Partial<DraftFields> }
  /** Filled by the panel, to be looked over and proposed: a draft that no longer holds, or a work order. */
  | { readonly type: 'refilled'; readonly fields: Partial<DraftFields> }
  /** Opened where something of this kind stands already. */
  | { readonly type: 'shown'; readonly kind: FormKind }
  | { readonly type: 'row_added' }
  | { readonly type: 'row_edited'; readonly id: number; readonly fields: Partial<Pick<SubtaskRow, RowField>> }
  | { readonly type: 'row_removed'; readonly id: number };

const empty: DraftFields = {
  ...{ kind: 'comment', comment: '', commentFrom: null },
  ...{ subtasks: '', rows: null, issueTypeId: null, link: null, otherKey: '' },
};
export const closedForm: DraftForm = { isOpen: false, fields: empty, tried: false, wantsOptions: false, focus: { on: null, turn: 0 } };

/** Closing keeps what was typed; only a proposal made of it, or emptying it, empties that part of the form. */
export function reduceDraftForm(form: DraftForm, event: DraftFormEvent): DraftForm {
  const { fields } = form;
  switch (event.type) {
    case 'opened':
      return { ...form, isOpen: true };
    case 'closed':
      return { ...form, isOpen: false, tried: false, focus: { ...form.focus, on: null } };
    case 'tried':
      return { ...form, tried: true };
    case 'proposed':
      return { ...form, isOpen: false, fields: { ...fields, ...emptied[fields.kind] }, tried: false, focus: { ...form.focus, on: null } };
    case 'emptied':
      return focused(filled({ ...form, tried: false }, emptied[fields.kind]), fieldOf);
    case 'edited':
      return filled({ ...form, tried: form.tried && event.fields.kind === undefined }, event.fields);
    case 'refilled':
      return focused(filled({ ...form, isOpen: true, tried: false }, event.fields), fieldOf);
    case 'shown':
      return focused(filled({ ...form, isOpen: true }, { kind: event.kind }), fieldOf);
    default:
      return reduceRows(form, event);
  }
}

function reduceRows(form: DraftForm, event: Extract<DraftFormEvent, { type: `row_${string}` }>): DraftForm {
  const { rows } = form.fields;
  if (!rows) return form;
  switch (event.type) {
    case 'row_edited':
      return filled(form, { rows: editRow(rows, event.id, event.fields) });
    case 'row_removed': {
      const next = rowAfter(rows, event.id);
      return focused(filled(form, { rows: removeRow(rows, event.id) }), () => (next ? `row:${next.id}` : 'add_row'));
    }
    case 'row_added':
      return focused(filled(form, { rows: addRow(rows) }), ({ rows: after }) => `row:${after?.items.at(-1)?.id ?? 0}`);
  }
}

/** The first field of what is shown; a link begins with a choice, which is left to the person. */
function fieldOf({ kind, rows }: DraftFields): FormFocus['on'] {
  if (kind === 'link') return null;
  const first = kind === 'subtasks' ? rows?.items[0] : undefined;
  return first ? `row:${first.id}` : kind === 'subtasks' && rows ? 'add_row' : kind;
}

const focused = (form: DraftForm, place: (fields: DraftFields) => FormFocus['on']): DraftForm => ({
  ...form,
  focus: { on: place(form.fields), turn: form.focus.turn + 1 },
});

function filled(form: DraftForm, added: Partial<DraftFields>): DraftForm {
  const fields = { ...form.fields, ...added };
  // Another kind is chosen from the keyboard: what it shows must not take the focus away from the choice.
  const focus = added.kind === undefined ? form.focus : { ...form.focus, on: null };
  return { ...form, fields, focus, wantsOptions: form.wantsOptions || fields.kind !== 'comment' };
}

/** True when there is something in the shown part of the form that can be put away. */
export const holdsWords = ({ fields }: DraftForm): boolean => isTaken(fields, fields.kind);

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
