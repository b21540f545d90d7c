import { wordPattern } from '../triage/word-pattern';

/** What can be invented and looks known: numbers, versions, identifiers, file names, paths, addresses, keys. Folded. */
export interface ToldFacts {
  has(fact: string): boolean;
}

const CHUNK = /[^\s"“”„«»`'‘’()[\]{},;!?<>|]+/gu;
/** Marks around a chunk that are none of it; `$` and `%` stay with their number. */
const EDGES = /^[.:*_~=+•–—-]+|[.:*_~=+•–—-]+$/gu;
/** An identifier, a path, a file name, an address: a letter or digit joined to another by a mark that prose does not use, or in camel case. */
const JOINED = /[\p{L}\p{N}](?:[_\\#@$&=^~:]|::|->)[\p{L}\p{N}]|[\p{L}\p{N}]\.[\p{L}\p{N}]|[\p{L}\p{N}]\/[\p{L}\p{N}]|^[/\\@#$~][\p{L}\p{N}]|\p{Ll}\p{Lu}|_/u;
/** Joined by a mark and plain English all the same. */
const plainJoined = /^(?:e\.g|i\.e|a\.m|p\.m|and\/or|before\/after|yes\/no|on\/off|pass\/fail|read\/write|input\/output|z\.b|d\.h|u\.a|p\.ex)$/iu;
const NUMBER = /\p{N}/u;
const NUMBER_RUN = /[\p{L}\p{N}$€£¥%]*\p{N}[\p{L}\p{N}%]*(?:[.,:_/-]\p{N}[\p{L}\p{N}%]*)*/gu;

const spelled: ReadonlyMap<string, string> = new Map([
  ['two', '2'], ['three', '3'], ['four', '4'], ['five', '5'], ['six', '6'], ['seven', '7'], ['eight', '8'], ['nine', '9'], ['ten', '10'], ['eleven', '11'], ['twelve', '12'],
  ['fifteen', '15'], ['twenty', '20'], ['thirty', '30'], ['sixty', '60'], ['ninety', '90'], ['hundred', '100'], ['thousand', '1000'], ['million', '1000000'], ['dozen', '12'], ['twice', '2'],
]);
const spelledWord = new RegExp(wordPattern(...spelled.keys()).source, 'gu');

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The facts of a text, folded. Linear in its length. */
export function factsIn(text: string): string[] {
  const facts: string[] = [];
  for (const [raw] of text.normalize('NFKC').matchAll(CHUNK)) {
    const chunk = raw.replace(EDGES, '');
    if (JOINED.test(chunk) && !plainJoined.test(chunk)) facts.push(chunk.toLowerCase());
    else if (NUMBER.test(chunk)) facts.push(...(chunk.toLowerCase().match(NUMBER_RUN) ?? []));
  }
  return [...facts, ...Array.from(fold(text).matchAll(spelledWord), ([word]) => spelled.get(word) ?? word)];
}

/**
 * What an issue tells: its own facts, numbers also where they are written out, and every joined piece of its text. `beside` are
 * texts of the project that are true as well, such as the key and its components.
 */
export function toldFacts(texts: readonly string[]): ToldFacts {
  const whole = ` ${texts.map(fold).join('\n')} `;
  const known = new Set(texts.flatMap(factsIn));
  return { has: (fact) => known.has(fact) || standsAlone(whole, fact) };
}

/** Whether a fact stands there with no part of a longer one around it: `9.3` does not stand in `9.3.1`, nor `load` in `loadPage`. */
function standsAlone(text: string, fact: string): boolean {
  for (let at = text.indexOf(fact); at !== -1; at = text.indexOf(fact, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + fact.length, at + fact.length + 2);
    if (!PART_BEFORE.test(before) && !PART_AFTER.test(after)) return true;
  }
  return false;
}

const PART_BEFORE = /[\p{L}\p{N}_]$|[\p{L}\p{N}_][.,:/\\-]$/u;
const PART_AFTER = /^[\p{L}\p{N}_]|^[.,:/\\-][\p{L}\p{N}_]/u;

/** Whether a text tells anything that the issue does not. */
export const inventsFacts = (text: string, told: ToldFacts): boolean => factsIn(text).some((fact) => !told.has(fact));
