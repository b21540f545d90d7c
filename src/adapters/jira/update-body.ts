import type { EditValues, FieldChange } from '../../domain/change/field-change';

type Step<Value> = { add: Value } | { remove: Value };

interface UpdateBody {
  fields?: { priority?: { id: string } | null; issuetype?: { id: string } | null };
  update?: { components?: Step<{ id: string }>[]; labels?: Step<string>[] };
}

/**
 * The body of one `PUT /rest/api/3/issue/{id}` that makes all edits. Components and labels are added and removed one by
 * one, not set: what somebody else does to the rest in the same moment survives.
 */
export function updateBody(edits: readonly FieldChange[]): UpdateBody {
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
    }
  }
  return body;
}

const steps = <Value>(
  { add, remove }: Pick<EditValues, 'add' | 'remove'>,
  write: (value: { id: string }) => Value,
): Step<Value>[] => [...add.map((value) => ({ add: write(value) })), ...remove.map((value) => ({ remove: write(value) }))];
