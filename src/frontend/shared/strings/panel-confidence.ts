import type { SuggestionView } from '../../../contract/calls/issue-panel';
import type { ConfidenceReason, ConfidenceView } from '../view-types';
import { listOf } from './fields';

const level: Readonly<Record<ConfidenceView['level'], string>> = {
  high: 'High confidence',
  medium: 'Medium confidence',
  low: 'Low confidence',
};

const because: Readonly<Record<ConfidenceReason, string>> = {
  quote_found: 'the quote stands in the issue',
  value_named: 'the issue names this value',
  rules_agree: 'fixed rules came to the same value',
  history_agrees: 'similar past issues have the same value',
  history_alone: 'similar past issues have this value, and nothing else speaks for it',
  history_differs: 'similar past issues mostly have another value',
  repaired_answer: 'the first answer had to be corrected',
};

/** Reasons that lower the confidence. */
const against: readonly ConfidenceReason[] = ['history_differs', 'repaired_answer'];

const namesOf = (reasons: readonly ConfidenceReason[]) => listOf(reasons.map((reason) => because[reason]));

function rests(reasons: readonly ConfidenceReason[]): string {
  const speaks = reasons.filter((reason) => !against.includes(reason));
  const lowers = reasons.filter((reason) => against.includes(reason));
  const first = speaks.length === 0 ? 'It rests on the reason alone.' : `It rests on this: ${namesOf(speaks)}.`;
  return lowers.length === 0 ? first : `${speaks.length === 0 ? '' : `${first} `}Keep in mind: ${namesOf(lowers)}.`;
}

type Basis = SuggestionView['basis'][number];
const sources: readonly (readonly [Basis, string])[] = [
  ['history', 'project history'],
  ['text', 'the issue’s text'],
  ['model', 'the model'],
];

/** Rounded down, so that the promise holds. The small addition keeps 0.57 from becoming 56 %. */
const percent = (share: number): number => Math.floor(share * 100 + 1e-9);

const values = (count: number) => (count === 1 ? '1 value' : `${count} values`);

export const confidenceStrings = {
  level,
  because: rests,
  /** Who came up with a suggestion, in a fixed order; an empty list is one from before it was kept. */
  basis: (basis: SuggestionView['basis']) =>
    basis.length === 0 ? null : `From ${listOf(sources.flatMap(([one, name]) => (basis.includes(one) ? [name] : [])))}`,
  measured: (measured: ConfidenceView['measured']) =>
    measured === null
      ? 'Not measured in this project yet'
      : `Right in ${measured.right} of ${measured.of} decided ${measured.of === 1 ? 'case' : 'cases'} here, ` +
        `at least ${percent(measured.atLeast)} %`,
  pastIssues: (count: number) => (count === 1 ? 'Past issue:' : 'Past issues:'),
  moreIssues: (count: number) => `and ${count} more`,
  /** Version 0 are the settings of a project in which nobody has changed them. */
  policy: ({ choices, settingsVersion }: NonNullable<SuggestionView['policy']>, proposed: number) => {
    const who = settingsVersion === 0 ? 'this project allows' : `the project’s settings, version ${settingsVersion}, allow`;
    if (choices === 1) return `The only value that ${who}.`;
    return `${proposed === 1 ? 'One' : proposed} of ${proposed === 1 ? '' : 'the '}${values(choices)} that ${who}.`;
  },
};
