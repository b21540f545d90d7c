import { wordPattern } from '../../triage/word-pattern';
import type { OutlookSign } from './outlook-words';

/** Where a sign is looked for, and by what. Every pattern is bounded, so a search is linear in the text. */
interface SignPattern {
  readonly within: 'summary' | 'text';
  readonly patterns: readonly RegExp[];
  /** What is left out before: words that are none of the sign. */
  readonly apart?: RegExp;
}

/** `As a customer, I want my …, so that I …`: the form speaks in the first person and of roles, and tells nothing of anybody. */
const storyForm = /(?<![\p{L}\p{N}_])as (?:an?|the) [^.,!?\n]{1,100}[,;:]?\s{1,3}(?:i|we)(?:'d| would)?(?: really| also)? (?:want|need|like|wish|should|can|must|expect|am able|have to)(?![\p{L}\p{N}_])[^.!?\n]{0,600}(?:[.!?]?\s{0,4}so that [^.!?\n]{0,400})?/gu;

/** For folded text: lower case, straight apostrophes. English alone: what was measured is English. */
export const signPatterns: Readonly<Record<OutlookSign, SignPattern>> = {
  first_person: { within: 'text', patterns: [wordPattern('i', "i'm", "i've", "i'd", "i'll", 'my')], apart: storyForm },
  passed_on: {
    within: 'text',
    apart: storyForm,
    patterns: [
      wordPattern('customers?', 'forums?', 'community', 'help ?desk', '(?:support|premium|hd|help|tender|trac|zendesk|customer|bug|related|original|old|other|previous) tickets?', '(?:see|from|per|in|via|original)(?: the| this| that| premium| support| related)? tickets?(?: [#:]| \\d| for| thread|:)', 'tickets? ?(?:id|number|no\\.?)? ?[:#]? ?\\d{2,9}', 'q ?& ?a'),
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
