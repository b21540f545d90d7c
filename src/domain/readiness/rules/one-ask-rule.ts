import { MAX_SPANS, type RuleResult } from '../finding';
import { isDemand } from './acceptance-rule';
import { listsOf } from './lists';
import { repeatsOfSummary } from './repeats';
import { cannotTell, met, notMet, spanOf } from './result';
import type { RuleSentence } from './rule-sentence';
import type { RuleText } from './rule-text';

const VERBS =
  'add|allow|build|change|clean|configure|convert|create|define|delete|design|develop|document|enable|ensure|expose|extend|extract|fix|hide|implement|improve|integrate|introduce|investigate|migrate|modify|move|' +
  'optimi[sz]e|port|provide|redesign|refactor|reimplement|remove|rename|reorgani[sz]e|replace|rework|rewrite|show|split|support|test|update|upgrade|validate|verify|write';
/** Two different things to do in one title: `Add a filter and remove the old list`. */
const twoVerbs = new RegExp(
  `^[^:]{0,30}:?\\s{0,2}(?<![\\p{L}])(?<one>${VERBS}) (?!and |or )[^,;:]{3,120}?(?:,? and(?: then| also)?|;|,? as well as|,? plus) (?<other>${VERBS}) (?!it |them |its |their |that |this )\\p{L}`,
  'iu',
);
/** Verbs that finish the first task rather than begin another: writing its tests, checking it. */
const finishing = /^(?:test|verify|validate|document|ensure|show|define|write)$/iu;

/** Starts another demand behind the first. */
const another = /^\W{0,4}(?:also|additionally|in addition|furthermore|moreover|besides|another (?:thing|feature|request|improvement|idea)|secondly|thirdly|außerdem|zusätzlich|de plus|en outre|además)(?![\p{L}])/u;
/** `Several feature requests`. */
const namedSeveral = /(?<![\p{L}])(?:several|multiple|various|miscellaneous|misc\.?|a (?:number|couple|few|list) of|some) (?:\p{L}{1,15} ){0,2}(?:issues|improvements|enhancements|feature requests|features|fixes|changes|requests|bugs|problems|tweaks|ideas|todos|tasks)(?![\p{L}])/u;
const storyStart = /^\W{0,6}as (?:an?|the) \p{L}[^,.;]{1,60}[,;]? (?:i|we)(?: would|'d)? (?:want|need|like|should|can|must|wish)(?![\p{L}])/u;

const ANOTHERS = 2;
const STORIES = 2;
/** More demands than this in one issue are several. */
const MANY_DEMANDS = 10;
const MANY_ITEMS = 15;
/** Prose longer than this is no single piece of work. Words. */
const MANY_WORDS = 700;

/** Whether it is one piece of work: not several asks in one issue, nor so much that it has to be split. */
export function oneAskRule({ readable, sentences, read }: RuleText): RuleResult {
  if (!readable) return cannotTell;
  const repeats = repeatsOfSummary(sentences);
  const once = sentences.filter((sentence) => !repeats.has(sentence));
  const prose = once.filter((sentence) => sentence.prose);
  const summary = sentences.filter(({ source }) => source === 'summary');
  const both = summary.filter((sentence) => hasTwoVerbs(sentence) || namedSeveral.test(sentence.folded));
  const stories = once.filter(({ folded }) => storyStart.test(folded));
  const demands = prose.filter((sentence) => isDemand(sentence));
  const others = demands.filter(({ folded }) => another.test(folded));
  const items = listsOf(read.body).reduce((most, list) => Math.max(most, list.items.length), 0);
  if (stories.length >= STORIES) return several(stories, stories.length);
  if (both.length > 0) return several(both, 2);
  if (others.length >= ANOTHERS) return several(others, others.length + 1);
  if (demands.length >= MANY_DEMANDS) return several(demands, demands.length);
  if (items >= MANY_ITEMS && demands.length > 0) return notMet([], { count: items });
  return read.words > MANY_WORDS && demands.length > 2 ? notMet([]) : met;
}

function hasTwoVerbs({ text }: RuleSentence): boolean {
  const { one, other } = twoVerbs.exec(text)?.groups ?? {};
  return one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase() && !finishing.test(other);
}

const several = (places: readonly RuleSentence[], count: number) => notMet(places.slice(0, MAX_SPANS).map(spanOf), { count });
