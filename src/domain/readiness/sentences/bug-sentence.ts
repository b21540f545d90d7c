import { failsPlainly, listedStep, notReproduced, plainStep } from '../../triage/bug-words';
import { wordPattern } from '../../triage/word-pattern';
import { intention, normative, ofTheReport } from './expectation-words';
import { foldSentence } from './fold-sentence';
import { isProse } from './is-prose';
import { aside, circumstanceFirst, fails, happens, lookThere, misbehaves } from './outcome-words';
import { isStepStatement } from './step-statement';
import { instruction, instructionSomewhere, numberedItem, personDid, remark, stepsFollow, versionTold } from './step-words';

/** The parts a report of an error is made of. */
export type BugPart = 'steps' | 'expected' | 'observed';

const isQuestion = (sentence: string) => /\?\s{0,4}$/u.test(sentence);
const namesFailure = (sentence: string) => failsPlainly.test(sentence) || fails.test(sentence);

const instructions = [listedStep, plainStep, instruction, instructionSomewhere];
const isInstruction = (sentence: string) => !remark.test(sentence) && !isStepStatement(sentence) && instructions.some((pattern) => pattern.test(sentence));

const tellsSteps = (sentence: string): boolean => {
  if (notReproduced.test(sentence)) return false;
  if (isInstruction(sentence)) return true;
  if (isQuestion(sentence) || namesFailure(sentence) || aside.test(sentence)) return false;
  if (numberedItem.test(sentence) && !happens.test(sentence)) return true;
  return [stepsFollow, personDid, versionTold].some((pattern) => pattern.test(sentence));
};

const tellsExpected = (sentence: string): boolean =>
  (normative.test(sentence) && !ofTheReport.test(sentence) && !isQuestion(sentence)) || (intention.test(sentence) && !namesFailure(sentence));

const tellsObserved = (sentence: string): boolean => {
  if (lookThere.test(sentence)) return true;
  if (isQuestion(sentence)) return false;
  if (failsPlainly.test(sentence)) return true;
  return !aside.test(sentence) && [fails, happens, misbehaves, circumstanceFirst].some((pattern) => pattern.test(sentence));
};

/** What turns a sentence from what should be to what is. */
const contrast = wordPattern('but', 'however', 'instead', 'actually', 'although', 'yet', 'aber', 'stattdessen', 'mais', 'au lieu', 'pero', 'en lugar');

/**
 * Which parts of a bug report one sentence tells, by its words alone: English, and a little German, French and Spanish. Pasted
 * code, logs and traces tell none. Looks at the first 1,000 characters; linear in them.
 */
export function bugSentence(sentence: string): ReadonlySet<BugPart> {
  const folded = foldSentence(sentence);
  return new Set(isProse(folded) ? partsOf(folded) : []);
}

function partsOf(sentence: string): BugPart[] {
  if (tellsExpected(sentence)) {
    return contrast.test(sentence) && tellsObserved(sentence) ? ['expected', 'observed'] : ['expected'];
  }
  if (!lookThere.test(sentence) && tellsSteps(sentence)) return ['steps'];
  return tellsObserved(sentence) ? ['observed'] : [];
}
