import type { RuleResult } from '../finding';
import { isDemand } from './acceptance-rule';
import { everyPlace, placesOf, spansOf, type Place } from './every-place';
import { repeatsOfSummary } from './repeats';
import { cannotTell, met, notMet } from './result';
import type { RuleSentence } from './rule-sentence';
import type { RuleText } from './rule-text';

/** Words that leave something open wherever they stand. */
const openAnywhere = everyPlace(
  '(?:still|yet|needs?|has|have) to be (?:determined|decided|defined|confirmed|discussed)', 'to be (?:determined|decided)', '(?<=^\\W{0,8}|[:(–—-]\\s?|(?:is|are|remains?)\\s)to be defined(?! (?:as|in|on|through|via)(?!\\p{L}))', 'somehow', 'user.friendly', 'easy to use', 'as (?:needed|appropriate)', 'as (?:fast|quickly|simple|easy|often) as possible', 'state of the art', 'and so on',
  'irgendwie', 'benutzerfreundlich\\p{L}{0,2}', 'und so weiter', 'usw', 'convivial\\p{L}{0,2}', "d'une manière ou d'une autre", 'de alguna manera', 'fácil de usar',
);
/** Written in capitals, for what nobody has decided yet; `todo list` is a thing. */
const PLACEHOLDER = /(?<![\p{L}\p{N}_])(?:TBD|TBC|TODO|T\.B\.D\.|\?\?\?)(?![\p{L}\p{N}_])/gu;

/** Words that no two people measure alike; they matter only where something is asked for. */
const openInDemands = everyPlace(
  'fast(?:er)?', 'quick(?:ly|er)?', 'eas(?:y|ier|ily)(?! to use)', 'simpler', 'intuitive(?:ly)?', 'efficient(?:ly)?', '(?<!as )appropriate(?:ly)?', 'or something(?: like that| similar)?', 'some (?:kind|sort) of', 'best practices?', 'better', 'nice(?:r|ly)?', 'reasonabl[ey]', 'robust(?:ly)?', 'flexible', 'seamless(?:ly)?', 'smooth(?:ly)?', 'optimal(?:ly)?', 'adequate(?:ly)?', 'sufficient(?:ly)?',
  'properly', 'etc', '(?:if|where|when) (?:possible|needed|necessary|appropriate)', 'scalable', 'performant', 'responsive', 'meaningful', 'sensible', 'cleaner', 'cleanly', 'gracefully', 'good', 'schnell(?:er)?', 'einfach(?:er)?', 'rapide(?:ment)?', 'facile(?:ment)?', 'rápid[oa]', 'fácil(?:mente)?',
);

/** A wish in other words than `should`. */
const wish = /(?<![\p{L}\p{N}_])(?:would like|(?:i|we|users?) (?:want|need)|would be (?:nice|good|great|better|useful|helpful)|so that|we (?:should|must|need)|möchte|il faudrait|me gustaría)(?![\p{L}\p{N}_])/u;
/** `It would be nice to`, `better to`: how somebody begins a wish, not what is wished for. `As simple as`, `rather than`. */
const manner = /(?:would|might|could|may|will|also|it'd)(?: \p{L}{1,10})? (?:be )?(?:\p{L}{1,10} )?$|(?:it|that|this) is $/iu;
const MANNER_CHARS = 30;

const asks = (sentence: RuleSentence) => isDemand(sentence) || wish.test(sentence.folded);

const isManner = ({ sentence, at }: Place) => manner.test(sentence.words.slice(Math.max(0, at - MANNER_CHARS), at));

/** Words that leave open what is asked for. */
export function vagueWordsRule({ readable, sentences }: RuleText): RuleResult {
  if (!readable) return cannotTell;
  const prose = sentences.filter((sentence) => sentence.prose);
  const anywhere = [...placesOf(openAnywhere, prose), ...placesOf(PLACEHOLDER, prose)];
  const inDemands = placesOf(openInDemands, prose.filter(asks)).filter((place) => !isManner(place));
  const repeats = repeatsOfSummary(sentences);
  const places = [...anywhere, ...inDemands].filter(({ sentence, at }) => at >= (repeats.get(sentence) ?? 0));
  if (places.length === 0) return met;
  return notMet(spansOf(places), { count: places.length });
}
