import type { TrackedIssue } from '../../issue/tracked-issue';
import { circumstance, expectation, failsPlainly, notReproduced, outcome, stepsHeading } from '../../triage/bug-words';
import { environmentNamed, versionNumber } from '../../triage/environment-words';
import { someLine } from '../../triage/read-lines';
import { isStepLine } from '../../triage/told';
import type { RuleResult } from '../finding';
import { bugSentence } from '../sentences/bug-sentence';
import { circumstanceFirst } from '../sentences/outcome-words';
import { isStepStatement } from '../sentences/step-statement';
import { withoutComplaints } from './complaints';
import { contentAfter } from './heading';
import { cannotTell, met, told } from './result';
import type { RuleText } from './rule-text';
import { isSnippetBrought } from './snippet';
import { withoutEmptySections } from './without-empty-sections';

/** Words that follow `steps to reproduce` where it is more than a heading. */
const SOME_WORDS = 3;

/** A line typed into a shell, or a request that is sent. */
const COMMAND = /^\s{0,8}(?:(?:curl|wget) \S|(?:GET|POST|PUT|PATCH|DELETE|HEAD) (?:\/|https?:)|(?:\[[^\]\n]{1,60}\]\s?[#$%]|\$|[\w.-]{1,40}@[\w.-]{1,60}:[^\s$#]{0,80}[$#])\s{1,3}[\p{L}./])/u;

const furtherSentences = (line: string) => line.split(/[.!?]\s+/u).slice(1);

/** How to make it happen: numbered or plain steps, something to run, or under what circumstances it happens. */
export function stepsRule(text: RuleText): RuleResult {
  const { uncommented: read, said, lines } = text;
  const isStep = (words: string) => isStepLine(words) && !stepsHeading.test(words);
  // `Start date is wrong. Click on it.`: behind such a statement the rest of the line is looked at by itself.
  const stepLines = read.body.filter((line) => isStep(line) && (!isStepStatement(line) || furtherSentences(line).some((more) => isStep(more) && !isStepStatement(more)))).length;
  const headed = read.body.some(
    (line, index) => stepsHeading.test(line) && !notReproduced.test(line) && contentAfter(read.body, index, SOME_WORDS),
  );
  const circumstances = said.filter(({ folded }) => circumstance.test(folded) || circumstanceFirst.test(folded)).length;
  const isBrought = read.code >= 2 && isSnippetBrought(read.lines);
  const runs = lines.some((line) => COMMAND.test(line));
  return told(text, read.numbered >= 2 || isBrought || headed || stepLines > 0 || runs || circumstances >= 2);
}

/** What ought to happen; a plain failure says it by itself. */
export const expectedRule = (text: RuleText): RuleResult =>
  told(text, text.read.lines.map(withoutComplaints).some((line) => expectation.test(line) || failsPlainly.test(line)));

/** What happens. */
export const observedRule = (text: RuleText): RuleResult =>
  told(
    text,
    text.read.trace > 0 ||
      text.read.lines.some((line) => outcome.test(withoutComplaints(line))) ||
      text.said.some((sentence) => bugSentence(withoutComplaints(sentence.text)).has('observed')),
  );

/** Where it happens: in the text or in Jira's own field. */
export function environmentRule(text: RuleText, { environment }: Pick<TrackedIssue, 'environment'>): RuleResult {
  if (withoutEmptySections(environment.split('\n'), (line) => line).length > 0 || someLine(text.read, versionNumber) || someLine(text.read, environmentNamed)) return met;
  return text.readable ? told(text, false) : cannotTell;
}
