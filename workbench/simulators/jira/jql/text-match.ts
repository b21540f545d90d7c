import type { AdfDocument, IssueRecord } from '../entities';

/** The text of a rich-text document, its blocks apart, without recursion: a document may be very deep. */
export function plainText(document: AdfDocument | null): string {
  const parts: string[] = [];
  const stack: unknown[] = document ? [document] : [];
  while (stack.length > 0) {
    const node = stack.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('text' in node && typeof node.text === 'string') parts.push(node.text);
    if ('content' in node && Array.isArray(node.content)) {
      parts.push('\n');
      for (let index = node.content.length - 1; index >= 0; index -= 1) stack.push(node.content[index]);
    }
  }
  return parts.join('');
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

type TextField = 'summary' | 'description' | 'text';

const texts: Readonly<Record<TextField, (issue: IssueRecord) => string>> = {
  summary: (issue) => issue.summary,
  description: (issue) => plainText(issue.description),
  // Words of restricted comments are found by nobody, so that a search tells nobody of them.
  text: (issue) =>
    [issue.summary, issue.description, ...issue.comments.filter(({ visibility }) => !visibility).map(({ body }) => body)]
      .map((part) => (typeof part === 'string' ? part : plainText(part)))
      .join('\n'),
};

/** Records are never changed in place, so their words are found once. */
const caches: Readonly<Record<TextField, WeakMap<IssueRecord, ReadonlySet<string>>>> = {
  summary: new WeakMap(),
  description: new WeakMap(),
  text: new WeakMap(),
};

function wordsOf(issue: IssueRecord, field: TextField): ReadonlySet<string> {
  const known = caches[field].get(issue);
  if (known) return known;
  const found = new Set(words(texts[field](issue)));
  caches[field].set(issue, found);
  return found;
}

/**
 * `~` as this site reads it: every word of the query is in the text, `word*` matches a beginning. Jira also stems
 * words and ranks; this does neither.
 */
export function textMatcher(query: string): (found: ReadonlySet<string>) => boolean {
  const beginnings = (query.match(/[\p{L}\p{N}_]+(?=\*)/gu) ?? []).map((word) => word.toLowerCase());
  const whole = words(query.replace(/[\p{L}\p{N}_]+\*/gu, ' '));
  return (found) =>
    whole.every((word) => found.has(word)) &&
    beginnings.every((beginning) => [...found].some((word) => word.startsWith(beginning)));
}

export function issueTextMatcher(field: TextField, query: string): (issue: IssueRecord) => boolean {
  const matches = textMatcher(query);
  return (issue) => matches(wordsOf(issue, field));
}

export const valueTextMatcher = (query: string) => {
  const matches = textMatcher(query);
  return (value: string) => matches(new Set(words(value)));
};
