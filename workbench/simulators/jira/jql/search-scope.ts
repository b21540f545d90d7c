import { z } from 'zod';
import type { Caller } from '../permissions';
import type { JiraSite } from '../site';

/** One value of a `jira:entityProperty` module of the app's manifest: what JQL may ask of an issue property. */
export const IndexedPropertySchema = z.object({
  propertyKey: z.string(),
  path: z.string(),
  type: z.enum(['number', 'string', 'text', 'user', 'date']),
  searchAlias: z.string().optional(),
});
export type IndexedProperty = z.infer<typeof IndexedPropertySchema>;

/** What a query is read against: the site, who asks, what time it is, and which properties are indexed. */
export interface SearchScope {
  readonly site: JiraSite;
  readonly caller: Caller;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly indexedProperties: readonly IndexedProperty[];
}
