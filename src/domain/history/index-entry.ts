import type { IndexEntry, TermKey } from '../ports';
import { triageFields, type TriageField } from '../triage/field';
import { marksDuplicates, saysDuplicate } from './duplicate-link';
import type { PastIssue } from './past-issue';
import { termsOf } from './terms';

/** The hash a value has in the index. Field and value go in together, so that a label `Bug` is not the type `Bug`. */
export const hashValue = (key: TermKey, field: TriageField, valueId: string): number => key.hash(`${field}\n${valueId}`);

/** Values of one field that count. Jira has no limit, and a few issues of the world have thousands of labels. */
export const VALUES_OF_FIELD = 100;

/** The hashes of an issue's values, all fields in one list, of each field the first {@link VALUES_OF_FIELD}. */
export const hashValues = (key: TermKey, values: PastIssue['values']): number[] =>
  triageFields.flatMap((field) => values[field].slice(0, VALUES_OF_FIELD).map(({ id }) => hashValue(key, field, id)));

/** The mark of an issue that was found to be a duplicate; it lies among the values, which have a field's name in them. */
export const hashDuplicateMark = (key: TermKey): number => key.hash('mark\nduplicate');

/** The hash a word has in the index. */
export const hashTerm = (key: TermKey, term: string): number => key.hash(`term\n${term}`);

/** What the index keeps of an issue: its terms and its values, as hashes. */
export const indexEntry = (key: TermKey, issue: PastIssue): IndexEntry => ({
  issueId: issue.snapshot.id,
  createdAt: issue.createdAt,
  changedAt: issue.changedAt,
  terms: [...new Set(termsOf(issue.snapshot).map(({ term }) => hashTerm(key, term)))],
  values: [...hashValues(key, issue.values), ...(isDuplicate(issue) ? [hashDuplicateMark(key)] : [])],
});

/** As far as names tell: a project admin's choice of a link type is not known where issues are indexed. */
const isDuplicate = ({ resolution, links }: PastIssue): boolean =>
  (resolution !== null && saysDuplicate(resolution)) ||
  links.some(({ type, direction }) => direction === 'outward' && marksDuplicates(type, null));
