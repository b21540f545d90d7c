import type { Span } from '../issue/span';
import { tellsObserved } from './issue-part';
import { isHeadingAlone, issueLines } from './issue-lines';
import { isRemark } from './remark';
import { sentencesOf } from './said-in-issue';
import { overlap } from './words-at';

/** What is known of a place of a description by where it stands. */
export interface PlacesOfWords {
  /** It tells what happens today, which nobody accepts, or how important the work is, who owns it, where more of it stands. */
  readonly isNoCriterion: (span: Span | null) => boolean;
  /** It lies in a heading with no words behind it, which says nothing. */
  readonly isHeading: (span: Span | null) => boolean;
}

/** Reads a description once. */
export function placesOfWords(description: string): PlacesOfWords {
  const said = sentencesOf(issueLines(description)).map(({ line, folded, start, end }) => ({
    place: { source: 'description' as const, offset: start, length: end - start, hash: '' },
    isObserved: line.part === 'observed' || tellsObserved(folded),
    isRemark: isRemark(folded),
  }));
  const lineAt = (offset: number) => description.slice(description.lastIndexOf('\n', offset - 1) + 1, offset + 1);
  return {
    isNoCriterion: (span) => {
      if (span?.source !== 'description') return false;
      // A criterion that a remark stands behind is one.
      const isIn = ({ offset, length }: Span) => offset <= span.offset && span.offset + span.length <= offset + length;
      // A line of signs and names is no sentence; its label is read all the same.
      return said.some(({ place, isObserved, isRemark: isAside }) => (isObserved && overlap(place, span)) || (isAside && isIn(place))) || tellsObserved(lineAt(span.offset));
    },
    isHeading: (span) => {
      if (span?.source !== 'description') return false;
      const start = description.lastIndexOf('\n', span.offset - 1) + 1;
      const stop = description.indexOf('\n', span.offset);
      const end = stop === -1 ? description.length : stop;
      return span.offset + span.length <= end && isHeadingAlone(description.slice(start, end));
    },
  };
}
