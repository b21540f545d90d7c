import { renderTime } from './time';
import { renderUserById } from './user';
import type { ChangeItem, ChangeRecord } from '../entities';
import type { JiraSite } from '../site';

export const renderChangeItem = ({ toText, fromText, ...item }: ChangeItem) => ({
  field: item.field,
  fieldtype: item.fieldtype,
  fieldId: item.fieldId,
  from: item.from,
  fromString: fromText,
  to: item.to,
  toString: toText,
});

export const renderChange = (site: JiraSite, change: ChangeRecord) => ({
  id: change.id,
  author: renderUserById(site, change.authorId),
  created: renderTime(change.created),
  items: change.items.map(renderChangeItem),
  ...(change.historyMetadata === undefined ? {} : { historyMetadata: change.historyMetadata }),
});
