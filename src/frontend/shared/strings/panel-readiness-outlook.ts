import type { ReworkView } from '../../../contract/calls/readiness';
import { listOf } from './fields';

type Outlook = NonNullable<ReworkView['outlook']>;
type Sign = Outlook['signs'][number];
type Verdict = ReworkView['scoreVerdict'];
type AskedOf = ReworkView['scored'];

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

const despite: Readonly<Record<NonNullable<Outlook['despite']>, string>> = {
  open_question: 'Its words give little reason to ask back, but a question in the comments is open.',
  not_ready: 'Its words give little reason to ask back, but it is not ready.',
};

/** How it reads, then the signs for and the signs against. That people will hardly ask is not said of what lacks something. */
function reads({ band: one, signs, despite: reason }: Outlook): string {
  const [forIt, against] = [wordsFor(signs, raises), wordsFor(signs, lowers)];
  return [
    one === 'unlikely' && reason !== null ? despite[reason] : `How it reads: ${band[one]}.`,
    ...(forIt === '' ? [] : [`More likely because ${forIt}.`]),
    ...(against === '' ? [] : [`Less likely because ${against}.`]),
  ].join(' ');
}

/** Of which past issues there are too few, and how many there are; null where there are enough. */
function lacking(verdict: Verdict, { issues: past, askedBack }: AskedOf): { readonly which: string; readonly soFar: string } | null {
  switch (verdict) {
    case 'too_few':
      return { which: '', soFar: `${past} so far` };
    case 'too_few_asked':
      return { which: ' that people asked back about', soFar: `${askedBack} of ${past} so far` };
    case 'too_few_not_asked':
      return { which: ' that nobody asked back about', soFar: `${past - askedBack} of ${past} so far` };
    case 'seen':
    case 'not_seen':
      return null;
  }
}

/** Whether how an issue reads was borne out here. */
function outlookProof(rework: ReworkView): string {
  const { outlookVerdict, alike, issues: past } = rework;
  const lack = lacking(outlookVerdict, rework);
  if (lack) return `Too few past issues${lack.which} to say whether this predicts asking back (${lack.soFar}).`;
  if (outlookVerdict === 'not_seen') return `How an issue reads has not been seen to predict asking back here (${issues(past)}).`;
  return alike === null || alike.issues === 0
    ? `In this project how an issue reads went with asking back (${issues(past)}).`
    : `In this project ${alike.askedBack} of ${alike.issues} issues that read like this were asked back about.`;
}

/** Whether the score was borne out here. */
function scoreProof({ scoreVerdict, scored }: ReworkView): string {
  const lack = lacking(scoreVerdict, scored);
  if (lack) return `Not enough history yet to say whether the score predicts rework (past issues with a score${lack.which}: ${lack.soFar}).`;
  return scoreVerdict === 'seen'
    ? `In this project issues with a lower score were asked back about more often (${issues(scored.issues)}).`
    : `This score has not been seen to predict rework here (${issues(scored.issues)}).`;
}

/** Words about whether people will ask back; beside the score and never part of it. */
export const outlookStrings = {
  show: 'Show whether people will ask back',
  hide: 'Hide whether people will ask back',
  reads,
  beside: 'This costs no points: how somebody writes is no defect of an issue.',
  outlookProof,
  scoreProof,
};
