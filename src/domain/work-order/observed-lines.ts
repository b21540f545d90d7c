import type { Span } from '../issue/span';
import { tellsObserved } from './issue-part';
import { issueLines } from './issue-lines';
import { sentencesOf } from './said-in-issue';
import { overlap } from './words-at';

/** Whether a place of a description tells what happens today, which nobody accepts. Reads the description once. */
export function observedIn(description: string): (span: Span | null) => boolean {
  const places = sentencesOf(issueLines(description))
    .filter(({ line, folded }) => line.part === 'observed' || tellsObserved(folded))
    .map(({ start, end }) => ({ source: 'description' as const, offset: start, length: end - start, hash: '' }));
  // A line of signs and names is no sentence; its label is read all the same.
  const lineAt = (offset: number) => description.slice(description.lastIndexOf('\n', offset - 1) + 1, offset + 1);
  return (span) => span?.source === 'description' && (places.some((place) => overlap(place, span)) || tellsObserved(lineAt(span.offset)));
}
