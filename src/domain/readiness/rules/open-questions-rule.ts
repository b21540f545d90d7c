import { cutWhole } from '../../issue/well-formed';
import { wordPattern } from '../../triage/word-pattern';
import type { ReadinessComment, ReadinessFacts } from '../facts';
import { MAX_SPANS, type AskedInComment, type RuleResult } from '../finding';
import { foldSentence } from '../sentences/fold-sentence';
import { isProse } from '../sentences/is-prose';
import { splitSentences } from '../sentences/split-sentences';
import { maskNames } from './mask-names';
import { met, notApplicable, notMet } from './result';

const ENDS_AS_QUESTION = /[?？؟][\s!"')\]”’»*_.]{0,5}$/u;
/** What is shown of one question. UTF-16 units. */
const MAX_WORDS_CHARS = 200;
/** `Right?` and `Why not?` are manners of speaking. */
const SOME_WORDS = 3;
const WORD = /[\p{L}\p{N}']+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Asks for the thing that is in short supply rather than for something the issue lacks, or needs no answer. */
const notToBeAnswered = wordPattern(
  'any (?:updates?|news|progress|eta|chance|movement|status)', 'what(?:\'s| is) the status', 'when (?:will|can|is|are|do you plan)(?: \\p{L}{1,15}){0,4} (?:fixed|released|available|done|ready|merged|resolved|implemented|expected)', 'who knows', 'why not', 'what could go wrong', "isn't (?:it|that) (?:great|nice|ironic)", 'see what i mean', 'right\\?', 'guess what', 'anyone else',
);
/** Somebody asked for something without a question mark. */
const request = wordPattern(
  'please(?: also| kindly)? (?:provide|attach|post|share|clarify|explain|specify|describe|elaborate|let (?:us|me) know|give|send|upload|tell|add (?:more|some|steps|the steps|an? (?:test ?case|example|sample|screenshot))|include|supply)', '(?:can|could|would) you(?: please| kindly| also)? (?:provide|attach|post|share|confirm|clarify|explain|specify|describe|elaborate|give|send|upload|tell|include|supply|try|add)',
  '(?:needs?|need some|require[sd]?|waiting for|awaiting) (?:more|further|additional) (?:info|information|details?|input|context)', "(?:it is|it's) (?:not clear|unclear)", 'bitte (?:ergänzen|angeben|anhängen|beschreiben)', "merci de (?:préciser|fournir|joindre)", 'por favor (?:indique|adjunte|aclare|proporcione)',
);

const isAsking = (sentence: string): boolean => {
  if (/^\s{0,8}(?:>|\|)|\s=\s/u.test(sentence)) return false;
  const masked = maskNames(sentence).trimEnd();
  const folded = foldSentence(masked);
  const unspaced = UNSPACED.test(folded);
  if ((folded.match(WORD)?.length ?? 0) < SOME_WORDS && !unspaced) return false;
  const asks = ENDS_AS_QUESTION.test(masked) ? !notToBeAnswered.test(folded) : request.test(folded);
  return asks && (unspaced || isProse(folded));
};

/**
 * Whether somebody answers after each comment: the reporter, or anybody but the one who asked; never the app. Where
 * nobody can tell who it was, it was somebody else.
 */
function answered(comments: readonly ReadinessComment[]): boolean[] {
  let byAnybody = false;
  let byReporter = false;
  const authors = new Set<string>();
  return [...comments]
    .reverse()
    .map((comment) => {
      const isAnswered = byReporter || (comment.author === null ? byAnybody : authors.size > (authors.has(comment.author) ? 1 : 0));
      if (!comment.byApp) {
        byAnybody = true;
        byReporter ||= comment.byReporter || comment.author === null;
        if (comment.author !== null) authors.add(comment.author);
      }
      return isAnswered;
    })
    .reverse();
}

const wordsOf = (text: string) => splitSentences(text).map((sentence) => sentence.text);

/** Questions in comments that nobody answered. What the app asked is missing by rules of its own: nobody loses points for asking. */
export function openQuestionsRule({ issue, comments }: ReadinessFacts): RuleResult {
  const isAnswered = answered(comments);
  // What was written before word for word is a quotation.
  const before = new Set([issue.snapshot.summary, ...wordsOf(issue.snapshot.description)]);
  let asked = 0;
  const open: AskedInComment[] = [];
  for (const [index, comment] of comments.entries()) {
    const sentences = wordsOf(comment.text);
    const asks = comment.byApp || comment.byReporter ? [] : sentences.filter((sentence) => !before.has(sentence) && isAsking(sentence));
    asked += asks.length;
    if (isAnswered[index] !== true) open.push(...asks.map((sentence) => ({ commentId: comment.id, words: cutWhole(sentence.trim(), MAX_WORDS_CHARS) })));
    for (const sentence of sentences) before.add(sentence);
  }
  if (open.length > 0) return notMet([], { count: open.length, asked: open.slice(0, MAX_SPANS) });
  return asked === 0 ? notApplicable : met;
}
