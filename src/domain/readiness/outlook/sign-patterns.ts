import { wordPattern } from '../../triage/word-pattern';
import type { OutlookSign } from './outlook-words';

/** Where a sign is looked for, and by what. Every pattern is bounded, so a search is linear in the text. */
interface SignPattern {
  readonly within: 'summary' | 'text';
  readonly patterns: readonly RegExp[];
}

/** For folded text: lower case, straight apostrophes. English alone: what was measured is English. */
export const signPatterns: Readonly<Record<OutlookSign, SignPattern>> = {
  first_person: { within: 'text', patterns: [wordPattern('i', "i'm", "i've", "i'd", "i'll", 'my')] },
  passed_on: {
    within: 'text',
    patterns: [
      wordPattern('customers?', 'forums?', 'community', 'help ?desk', '(?:support )?tickets?', 'q ?& ?a'),
      /\/question\/|stackoverflow\.com|groups\.google/,
    ],
  },
  addressed: { within: 'text', patterns: [wordPattern('please', 'thanks?', 'thank you', 'hi', 'hello', 'cheers', 'regards')] },
  vague: {
    within: 'text',
    patterns: [
      wordPattern(
        'sometimes', 'somehow', 'something', 'some', 'weird', 'strange', 'various', 'etc', 'maybe', 'probably', 'seems?', 'might',
        'random(?:ly)?', 'occasional(?:ly)?', 'intermittent(?:ly)?', 'sporadic(?:ally)?', 'often', 'kind of', 'several', 'possibly',
        'appears? to', 'looks like', 'not sure', 'unclear',
      ),
    ],
  },
  expected: { within: 'text', patterns: [wordPattern('should', "shouldn't", 'expect(?:s|ed|ing|ations?)?')] },
  outcome: { within: 'text', patterns: [wordPattern('actual', 'results?')] },
  names_change: {
    within: 'summary',
    patterns: [
      // The part before a colon is a name, of a platform or a module.
      /^(?:[\p{L}\p{N}_ .&/-]{1,25}: ?)?(?:add|implement|support|remove|update|allow|expose|create|replace|move|change|make|enable|use|refactor|rename|fix|deprecate|provide|improve|upgrade|document|need|cleanup|clean up|port)(?![\p{L}\p{N}_])/u,
    ],
  },
};
