import type { ChangeDetail, SealedText } from '../audit/event';
import type { Change } from './change';
import type { DraftText } from './draft-text';
import { isFieldChange } from './field-change';

/** Values of what stood there before that the log lists by name: an issue may hold hundreds of labels. */
const MAX_LISTED = 10;

/**
 * What the log says about a change: values by name and id, words only as something that can be proved later.
 *
 * @param seal HMAC of a text under the site's key
 */
export function changeDetail(change: Change, seal: (text: string) => SealedText): ChangeDetail {
  switch (change.kind) {
    case 'set_priority':
    case 'set_type': {
      const [before, add] = [change.before ? [change.before] : [], change.after ? [change.after] : []];
      return { type: 'values', before, beforeTotal: before.length, add, remove: before };
    }
    case 'edit_components':
    case 'edit_labels':
      return {
        type: 'values',
        before: change.before.slice(0, MAX_LISTED),
        beforeTotal: change.before.length,
        add: change.add,
        remove: change.remove,
      };
    case 'set_property': {
      const sealed = (value: unknown) => (value === null ? null : seal(JSON.stringify(value)));
      return { type: 'property', key: change.key, before: sealed(change.before), after: sealed(change.after) };
    }
    case 'link_issues':
    case 'remove_link':
      return { type: 'link', linkType: change.type.name, direction: change.direction, otherKey: change.other.key };
    case 'add_comment':
    case 'delete_comment':
      return { type: 'text', text: seal(provableText(null, change.text)) };
    case 'create_subtask':
    case 'delete_subtask':
      return { type: 'text', text: seal(provableText(change.summary, change.text)) };
  }
}

/** Whether the log needs the site's key to speak of this change. */
export const hasSealedText = (change: Change): boolean =>
  !isFieldChange(change) && change.kind !== 'link_issues' && change.kind !== 'remove_link';

/** The words of a draft on one string: what anybody who kept the text can seal again and compare. */
export const provableText = (summary: string | null, { blocks }: DraftText): string =>
  [...(summary === null ? [] : [summary]), ...blocks.flatMap((block) => ('items' in block ? block.items : [block.text]))].join('\n');
