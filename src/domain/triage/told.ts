import {
  circumstance,
  errorSpokenOf,
  expectation,
  failsPlainly,
  howOften,
  listedStep,
  notReproduced,
  outcome,
  plainStep,
  stepsHeading,
} from './bug-words';
import { environmentNamed, versionNumber } from './environment-words';
import type { QuestionId } from './question-id';
import { someLine, type ReadLines } from './read-lines';
import { acceptanceNamed, purposeNamed, scopeNamed } from './request-words';

/** A line that by itself says how to make it happen. */
export const isStepLine = (line: string): boolean =>
  listedStep.test(line) || plainStep.test(line) || (stepsHeading.test(line) && !notReproduced.test(line));

/** Longer texts describe what happens in words no list has. Words, the summary's among them. */
const SOME_WORDS = 8;

/** Lines that tell under what circumstances it happens; one alone is often only the title once more. */
const circumstances = ({ lines }: ReadLines) => lines.filter((line) => circumstance.test(line)).length;

const tellsSteps = (read: ReadLines) =>
  read.numbered >= 2 || read.code >= 2 || read.body.some(isStepLine) || circumstances(read) >= 2;

/** Descriptions longer than this have drawn their line in some way, in whatever words. Words. */
const LONG_REQUEST = 60;

/**
 * Whether the text tells what a question asks for. Each leans to yes: a question whose answer is there makes people stop
 * answering questions.
 */
export const told: Readonly<Record<QuestionId, (read: ReadLines) => boolean>> = {
  steps: tellsSteps,
  expected: (read) => someLine(read, expectation) || someLine(read, failsPlainly),
  actual: (read) => someLine(read, outcome) || read.trace > 0 || read.summaryWords + read.words >= SOME_WORDS,
  environment: (read) => someLine(read, versionNumber) || someLine(read, environmentNamed),
  // Steps that lead to it say that it happens whenever they are taken.
  frequency: (read) => someLine(read, howOften) || tellsSteps(read) || circumstances(read) > 0,
  acceptance: (read) => someLine(read, acceptanceNamed) || read.listed >= 2,
  purpose: (read) => someLine(read, purposeNamed),
  scope: (read) => read.words > LONG_REQUEST || read.listed >= 2 || someLine(read, scopeNamed),
};

/** Whether a text of no telling type speaks of something that went wrong. */
export const looksLikeAnError = (read: ReadLines): boolean =>
  read.trace > 0 || someLine(read, errorSpokenOf);
