import { wordPattern } from '../triage/word-pattern';

/** Words that make a sentence of a wish something to check. */
export const demanded = wordPattern('must(?: not)?', 'shall', 'should', "shouldn't", 'has to', 'needs? to', 'muss', 'müssen', 'soll(?:te|en|ten)?', 'doit', 'doivent', 'debe[n]?');
