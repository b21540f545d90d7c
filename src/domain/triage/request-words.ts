import { wordPattern } from './word-pattern';

/** Words that say when a wish is fulfilled. */
export const acceptanceNamed = wordPattern(
  'acceptance', 'criteri(?:a|on)', 'ac ?\\d{0,2}:', 'definition of done', 'dod', 'done when', 'given', 'verify that', 'verified', 'should(?:n\'t)?', 'shall', 'must', 'needs? to', 'has to', 'have to', 'requirements?', 'test(?:ed)? (?:that|by|plan|case|cases)', 'success(?:ful)? (?:when|if)',
  'akzeptanzkriteri\\p{L}{0,3}', 'abnahme\\p{L}{0,10}', 'soll(?:te|en|ten)?', 'muss', 'müssen', 'fertig wenn', "critères? d'acceptation", 'doit', 'doivent', 'devrai(?:en)?t', 'criterios? de aceptación', 'debe[n]?', 'debería[ns]?',
);

/** Words that say who needs it or what for. */
export const purposeNamed = wordPattern(
  'so that', 'so (?:i|we|you|users?|customers?|they|it) (?:can|could|do|don\'t|is|are)', 'in order to', 'because', 'since', 'as an?', 'as the', 'allow(?:s|ed|ing)?', 'able to', 'enables?', 'use ?cases?', 'useful', 'helps?', 'helpful', 'benefit\\p{L}{0,4}', 'purpose', 'goal', 'motivation', 'rationale', 'background',
  'problem', 'reason', 'why', 'need(?:s|ed)?', 'wants?', 'wish', 'would (?:like|love|be)', 'currently', 'right now', 'customers?', 'users?', 'otherwise', 'makes? it (?:easy|easier|possible|hard|harder|difficult)', 'easier', 'faster', 'improve[sd]?', 'to (?:avoid|prevent|support|make|help|let|ensure|allow|improve|be)', 'means that', 'therefore', 'too (?:slow|hard|much|many|long)',
  'damit', 'weil', 'um zu', 'als', 'nutzer', 'kunden?', 'bisher', 'afin', 'pour', 'parce que', 'en tant que?', 'utilisateurs?', 'para', 'porque', 'como', 'usuarios?',
);

/** Words that draw a line around the work. */
export const scopeNamed = wordPattern(
  '(?:in|out of|beyond the) scope', 'scope', 'only', 'just', 'exclud(?:e|es|ed|ing)', 'includ(?:e|es|ed|ing)', 'limited to', 'not (?:part|needed|required|include|included)', 'for now', 'first (?:step|version|phase)', 'phase', 'later', 'mvp', 'follow.?up', 'except', 'without', 'both', 'all', 'each', 'following',
  'nur', 'ohne', 'umfang', 'seulement', 'uniquement', 'sans', 'solo', 'solamente', 'sin',
);
