import type { Change } from '../../domain/change/change';

interface UpdateBody {
  fields?: { priority: { id: string } };
  update?: { components?: { add: { id: string } }[]; labels?: { add: string }[] };
}

/**
 * The body of one `PUT /rest/api/3/issue/{id}` that makes all changes. Components and labels are added, not set: what
 * somebody else adds in the same moment survives. This is the whole vocabulary in which the app writes issues.
 */
export function updateBody(changes: readonly Change[]): UpdateBody {
  const body: UpdateBody = {};
  for (const { field, after } of changes) {
    switch (field) {
      case 'priority': {
        const [value] = after;
        if (value) body.fields = { priority: { id: value.id } };
        break;
      }
      case 'components':
        body.update = { ...body.update, components: after.map(({ id }) => ({ add: { id } })) };
        break;
      case 'labels':
        body.update = { ...body.update, labels: after.map(({ id }) => ({ add: id })) };
        break;
    }
  }
  return body;
}
