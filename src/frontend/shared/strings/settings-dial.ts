import type { TriageField } from '../view-types';
import { fieldStrings } from './fields';

/** Why a field that holds one value is hardly ever, or never, written by itself. */
const rarely: Readonly<Partial<Record<TriageField, string>>> = {
  priority:
    'Rarely happens: Jira gives most new issues a priority, a value that is set is never replaced by itself, and the top priority is never set by itself.',
  type: 'Does not happen: every issue has a type, and a value that is set is never replaced by itself.',
};

const inHundred = (share: number): number => Math.round(share * 100);
/** Rounded down: the figure is a promise. */
const promised = (share: number): number => Math.floor(share * 100);
const suggestions = (count: number): string => (count === 1 ? '1 decided suggestion' : `${count} decided suggestions`);

/** How many of a hundred issues with a suggestion a person still has to decide on; where a field is rarely empty, nobody can say. */
const leftOver = (field: TriageField, sureShare: number): string => {
  if (rarely[field] !== undefined) return '';
  const left = inHundred(1 - sureShare);
  if (left === 0) return ' Hardly any issue with a suggestion stays with a person.';
  return ` About ${left} in 100 issues with a suggestion ${left === 1 ? 'stays' : 'stay'} with a person.`;
};

interface SureShare {
  readonly decided: number;
  /** From 0 to 1. */
  readonly sureShare: number;
  readonly right: number;
  readonly of: number;
  readonly atLeast: number | null;
}

export const dialStrings = {
  meaning:
    'A field only suggests until you say how often it may be wrong. Then automatic triage writes a value by itself where people’s decisions in this project show that it keeps to that: a single value where the field is empty, never in place of another, and never the top priority. Nothing is written while automatic triage is off, and everything written can be undone.',
  label: (field: TriageField) => `Let automatic triage write ${fieldStrings.name[field]}`,
  never: 'Never by itself',
  oneWrongIn: (count: number) => `At most 1 wrong in ${count}`,
  rarely: (field: TriageField) => rarely[field],
  automaticOff: 'Not in effect while automatic triage is off.',
  /** The interval of the schedule that collects outcomes. */
  nothingDecided: 'No decision on a suggestion has been counted yet. What people approve or dismiss is counted once an hour.',
  soFar: (right: number, decided: number) => `So far ${right} of ${suggestions(decided)} ${right === 1 ? 'was' : 'were'} right.`,
  reachable: (oneWrongIn: number) => `That is enough to promise at most 1 wrong in ${oneWrongIn}.`,
  notReachable: 'That is not enough yet to promise anything.',
  sure: (field: TriageField, { decided, sureShare, right, of, atLeast }: SureShare) =>
    `Of ${suggestions(decided)}, ${inHundred(sureShare)} % were sure enough; those were right ${right} of ${of} times` +
    `${atLeast === null ? '' : ` (at least ${promised(atLeast)} %)`}.${leftOver(field, sureShare)}`,
  missing: (count: number) =>
    `Stays suggest-only: about ${count === 1 ? '1 more decision is' : `${count} more decisions are`} needed before this can be promised.`,
  farAway: (count: number) =>
    `Stays suggest-only: suggestions were not right often enough for this. As they are, it would take ${count} more decisions or more.`,
  bar: {
    sure: (field: TriageField, sureShare: number) =>
      `${fieldStrings.title[field]}: ${inHundred(sureShare)} % of suggestions were sure enough`,
    missing: (field: TriageField, decided: number, needed: number) =>
      `${fieldStrings.title[field]}: ${decided} of about ${needed} decisions needed`,
    /** A field that is rarely or never empty is rarely or never written, however sure a suggestion is. */
    ends: (field: TriageField, sureShare: number): readonly [string, string] => {
      const [sure, left] = [`${inHundred(sureShare)} %`, `${100 - inHundred(sureShare)} %`];
      return rarely[field] === undefined
        ? [`${sure} by itself`, `${left} by a person`]
        : [`${sure} sure enough`, `${left} not`];
    },
    decided: (count: number) => `${count} decided`,
    needed: (count: number) => `about ${count} needed`,
  },
};
