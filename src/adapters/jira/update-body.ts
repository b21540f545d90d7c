import type { Change, ChangeOf } from '../../domain/change/change';
import { isFieldChange, type EditValues, type FieldChange } from '../../domain/change/field-change';

type Step<Value> = { add: Value } | { remove: Value };

interface UpdateBody {
  fields?: { priority?: { id: string } | null; issuetype?: { id: string } | null };
  update?: { components?: Step<{ id: string }>[]; labels?: Step<string>[] };
  properties?: { key: string; value: unknown }[];
}

/** Changes that one `PUT /rest/api/3/issue/{id}` can make together. */
export type Edit = FieldChange | ChangeOf<'set_property'>;

/** Whether a change can share the one PUT. A property is taken away by a request of its own. */
export const isEdit = (change: Change): change is Edit =>
  isFieldChange(change) || (change.kind === 'set_property' && change.after !== null);

/**
 * The body of one `PUT /rest/api/3/issue/{id}` that makes all edits. Components and labels are added and removed one by
 * one, not set: what somebody else does to the rest in the same moment survives.
 */
export function updateBody(edits: readonly Edit[]): UpdateBody {
  const body: UpdateBody = {};
  for (const edit of edits) {
    switch (edit.kind) {
      case 'set_priority':
        body.fields = { ...body.fields, priority: edit.after && { id: edit.after.id } };
        break;
      case 'set_type':
        body.fields = { ...body.fields, issuetype: edit.after && { id: edit.after.id } };
        break;
      case 'edit_components':
        body.update = { ...body.update, components: steps(edit, ({ id }) => ({ id })) };
        break;
      case 'edit_labels':
        body.update = { ...body.update, labels: steps(edit, ({ id }) => id) };
        break;
      case 'set_property':
        body.properties = [...(body.properties ?? []), { key: edit.key, value: edit.after }];
        break;
    }
  }
  return body;
}

const steps = <Value>(
  { add, remove }: Pick<EditValues, 'add' | 'remove'>,
  write: (value: { id: string }) => Value,
): Step<Value>[] => [...add.map((value) => ({ add: write(value) })), ...remove.map((value) => ({ remove: write(value) }))];
