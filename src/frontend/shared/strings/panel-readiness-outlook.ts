import type { ReworkView } from '../../../contract/calls/readiness';
import { listOf } from './fields';

type Outlook = NonNullable<ReworkView['outlook']>;
type Sign = Outlook['signs'][number];

const band: Readonly<Record<Outlook['band'], string>> = {
  likely: 'people will likely ask back',
  usual: 'people will ask back about as often as usual',
  unlikely: 'people will hardly ask back',
};

/** What speaks for being asked back. */
const raises: Readonly<Partial<Record<Sign, string>>> = {
  first_person: 'somebody tells what happened to them',
  passed_on: 'it is passed on from others',
  addressed: 'it speaks to its reader',
  vague: 'it has vague words',
};

/** What speaks against it. */
const lowers: Readonly<Partial<Record<Sign, string>>> = {
  expected: 'it says what should happen',
  outcome: 'it says what comes of it',
  names_change: 'its title names the change',
};

const wordsFor = (signs: readonly Sign[], words: Readonly<Partial<Record<Sign, string>>>) => listOf(signs.flatMap((sign) => words[sign] ?? []));

const issues = (count: number) => (count === 1 ? '1 past issue' : `${count} past issues`);

/** How it reads, with the signs for and against in brackets. */
function reads({ band: one, signs }: Outlook): string {
  const because = [wordsFor(signs, raises), wordsFor(signs, lowers)].filter((words) => words !== '').join('; ');
  return `How it reads: ${band[one]}${because === '' ? '' : ` (${because})`}.`;
}

/** Whether how an issue reads was borne out here. */
function outlookProof({ outlookVerdict, alike, issues: past }: ReworkView): string {
  if (outlookVerdict === 'too_few') return `Too few past issues to tell whether this predicts asking back here (${past} so far).`;
  if (outlookVerdict === 'not_seen') return `How an issue reads has not been seen to predict asking back here (${issues(past)}).`;
  return alike === null || alike.issues === 0
    ? `In this project how an issue reads went with asking back (${issues(past)}).`
    : `In this project ${alike.askedBack} of ${alike.issues} issues that read like this were asked back about.`;
}

/** Whether the score was borne out here. */
const scoreProof: Readonly<Record<ReworkView['scoreVerdict'], (past: number) => string>> = {
  seen: (past) => `In this project issues with a lower score were asked back about more often (${issues(past)}).`,
  not_seen: (past) => `This score has not been seen to predict rework here (${issues(past)}).`,
  too_few: (past) => `Too few past issues to tell whether this score predicts rework here (${past} so far).`,
};

/** Words about whether people will ask back; beside the score and never part of it. */
export const outlookStrings = {
  show: 'Show whether people will ask back',
  hide: 'Hide whether people will ask back',
  reads,
  beside: 'This costs no points: how somebody writes is no defect of an issue.',
  outlookProof,
  scoreProof: ({ scoreVerdict, issues: past }: ReworkView) => scoreProof[scoreVerdict](past),
};
