import type { Span } from '../../issue/span';
import type { TextPart } from '../sentences/text-part';

/** A sentence with its place, as the rules look at it. */
export interface RuleSentence extends TextPart {
  readonly source: Span['source'];
  /** First 1,000 characters, lower case, straight apostrophes: for patterns that only answer yes or no. */
  readonly folded: string;
  /** As long as `text`, with names of code and quotations blanked out: for patterns whose places are shown. */
  readonly words: string;
  /** Said by somebody; false for pasted code and logs and for quoted lines. */
  readonly prose: boolean;
}
