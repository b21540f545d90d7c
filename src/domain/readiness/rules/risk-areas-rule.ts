import { isStepLine } from '../../triage/told';
import { wordPattern } from '../../triage/word-pattern';
import { RiskAreaSchema } from '../criterion';
import type { RuleResult } from '../finding';
import { isDemand } from './acceptance-rule';
import { placesOf, spansOf } from './every-place';
import { cannotTell, met, notApplicable, notMet } from './result';
import { riskWords } from './risk-words';
import type { RuleSentence } from './rule-sentence';
import type { RuleText } from './rule-text';
import { namesTest } from './test-words';

/** Words of a way back, or of going step by step. */
const wayBack = wordPattern(
  'roll(?:ed|ing)?.?back', 'roll(?:ed|ing)?.?out', 'fall(?:s|ing)?.?back', 'feature (?:flags?|toggles?|switch)', 'canary', 'phased', 'dry.?run', 'backups?', '(?:can|to) be (?:reverted|undone|switched off|disabled)', 'revert to', 'opt.?(?:in|out)', 'behind a (?:flag|setting|switch)', 'rückfall\\p{L}{0,6}', 'zurückrollen', 'retour en arrière', 'marcha atrás', 'vuelta atrás',
);

const MENTIONS = 2;

const isSafe = ({ folded, prose }: RuleSentence) => prose && (namesTest(folded) || wayBack.test(folded));

/** Parts of the product where mistakes are expensive, touched by a text that names neither a test nor a way back. */
export function riskAreasRule({ readable, sentences, said }: RuleText): RuleResult {
  if (!readable) return cannotTell;
  // `Open the login page` is on the way to something else.
  const prose = sentences.filter((sentence) => sentence.prose && !isStepLine(sentence.folded));
  const touched = RiskAreaSchema.options.flatMap((area) => {
    const places = placesOf(riskWords[area], prose);
    const [place] = places;
    // One mention on the way is no part of the work: it is the title's matter, asked for, or spoken of again.
    const isTouched = places.length >= MENTIONS || places.some(({ sentence }) => sentence.source === 'summary' || isDemand(sentence));
    return place && isTouched ? [{ area, place }] : [];
  });
  if (touched.length === 0) return notApplicable;
  if (said.some(isSafe)) return met;
  return notMet(spansOf(touched.map(({ place }) => place)), { areas: touched.map(({ area }) => area) });
}
