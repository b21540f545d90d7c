import { wordPattern } from '../../triage/word-pattern';

/** Words that say how it ought to be. Narrower than what a whole issue is searched for: one sentence has to carry it. */
export const normative = wordPattern(
  "should(?:n't)?", 'shall', 'must', 'ought to', '(?:is|are|was|were) supposed to', "(?:i|we|you|one|users?) (?:would |'d |had |was |were )?(?:have )?expect(?:s|ed|ing)?",
  'expected ?(?:\\p{L}{1,12} ?){0,2}:', 'expected (?:results?|behaviou?rs?|outputs?|outcomes?)', 'expected is', 'expectation', 'would be (?:better|best|nice|great|good|helpful|useful|easier|logical|more|cool)', 'it would be',
  "would (?:like|love|prefer)", "(?:wouldn't it|would it not|would not it) be", 'needs? (?:a|an|some|to be able)', '(?:might|may) want to', 'suggest(?:ion)?', 'could (?:easily|instead|at least)', 'desired behaviou?r', 'better to',
  'please (?:add|provide|allow|make|support)', 'sollten?', 'soll', 'müssten?', 'erwartet\\p{L}{0,2}', 'erwarte', 'devrai(?:en)?t', 'attendue?s?', 'attendais', 'debería[ns]?', 'esperad[oa]', 'esperaba',
);

/** What somebody is after, as the sentence begins: `I want to …`, `how do I …`, `I am trying to …`. */
export const intention =
  /^\W{0,3}(?:(?:hi|hello|hey|so|ok|okay|but|and|guys|all|currently|basically|also|then|now)\W{1,3}){0,3}(?:(?:i|we)(?:'m| am| are|'d)? ?(?:just |currently |also |really |simply )?(?:trying|try|tried|attempting|want|wanted|wish|would like|hoping|looking) (?:to|for)|how (?:do|to|can|could|would|did)|is there (?:a|any|some) (?:\p{L}{1,12} ){0,2}way|is it possible|what (?:is|would be) the (?:best|right|correct) way|(?:does|do) (?:any ?one|any ?body|someone|you) know (?:how|if)|ich möchte|wie kann|je voudrais|comment|quiero|cómo)(?![\p{L}])/u;

/** `Should` and its like of the report or of the person rather than of the software. */
export const ofTheReport = wordPattern('(?:should|must|needs? to) (?:be|get) (?:fixed|addressed|investigated|closed|reviewed|easy|noted|merged|backported)', 'should (?:i|we)', 'works? fine');
