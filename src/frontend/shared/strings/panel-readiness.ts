import type { CriterionView, FindingView, ReadinessStepView, ReadinessView } from '../../../contract/calls/readiness';
import { listOf } from './fields';
import { scoreInside, scoreWords } from './score-words';
import { outlookStrings } from './panel-readiness-outlook';
import { signOffStrings } from './panel-readiness-sign-off';
import { readinessWords } from './readiness-criteria';

type Next = FindingView['next'];

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What stands after the number of findings of a group. */
const toDo: Readonly<Record<Next, string>> = {
  reporter: 'to ask the reporter',
  team: 'to decide here',
  wait: 'to wait for',
};

/** With the sign people know from calculations; a hyphen reads like a range. */
const signed = (points: number) => `${points < 0 ? '−' : '+'}${Math.abs(points)}`;

/** A title inside a sentence; one that begins with an abbreviation stays as it is. */
const inside = (title: string) => (/^\p{Lu}\p{Ll}|^\p{Lu}\s/u.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title);

const titleOf = (criterion: CriterionView): string =>
  criterion.type === 'own' ? criterion.title : readinessWords.criteria[criterion.id].title;

/** A gap inside a list of them: of an own criterion only the title is known, which says what is wanted. */
const gapOf = (criterion: CriterionView): string =>
  criterion.type === 'own' ? `Not met: ${criterion.title}` : readinessWords.criteria[criterion.id].gap;

/** A gap as part of a sentence that names several. */
const gapInside = (criterion: CriterionView): string =>
  criterion.type === 'own' ? `“${criterion.title}” (not met)` : inside(gapOf(criterion));

/** From which score on, and what else stands in the way. */
function rule({ score, status, threshold, findings }: Pick<ReadinessView, 'score' | 'status' | 'threshold' | 'findings'>): string {
  if (score === null) return 'The rules cannot read this text, so nobody but a person can say that it is ready.';
  const from = `Ready from ${threshold} on`;
  if (status === 'blocked') return `${from}, but not while another issue blocks it.`;
  if (status === 'ready' || score < threshold) return `${from}.`;
  return findings.some(({ severity }) => severity === 'critical')
    ? `${from}, but not with a critical gap.`
    : `${from}, but not while a critical criterion is undecided.`;
}

/** The critical criteria of the admin's own that nobody has decided on, one sentence for each reason. */
function undecided({ waiting, untold }: ReadinessView['undecided']): string[] {
  const named = (criteria: readonly CriterionView[]) => listOf(criteria.map((one) => `“${titleOf(one)}”`));
  return [
    ...(waiting.length > 0 ? [`Waits for the model: ${named(waiting)}.`] : []),
    ...(untold.length > 0 ? [`The model could not tell: ${named(untold)}. A person decides.`] : []),
  ];
}

/** How many findings wait for whom. @param cannotTell criteria nobody has decided on, or could */
function open(counts: readonly { readonly next: Next; readonly count: number }[], cannotTell: number): string {
  if (counts.length === 0 && cannotTell > 0) return `No gap was found; ${cannotTell === 1 ? '1 criterion is' : `${cannotTell} criteria are`} undecided.`;
  if (counts.length === 0) return 'Nothing the Definition of Ready asks for is missing.';
  return `${listOf(counts.map(({ next, count }, index) => `${index === 0 ? counted(count, 'thing') : count} ${toDo[next]}`))}.`;
}

/** What a finding is about beyond the words of its criterion. */
function details({ criterion, areas, names, count }: FindingView): string | null {
  if (areas.length > 0) return `It touches ${listOf(areas.map((area) => readinessWords.riskArea[area]))}.`;
  const isBlocker = criterion.type === 'library' && criterion.id === 'open_blockers';
  if (names.length > 0 && !isBlocker) return `Named: ${listOf(names)}.`;
  return count !== null && count > 1 ? `Found ${count} times.` : null;
}

/** "+25 steps to make it happen, −4 no component; the description changed". */
function moves({ moved, edited }: Pick<ReadinessStepView, 'moved' | 'edited'>): string | null {
  const points = moved.map((one) => `${signed(one.points)} ${inside((one.points < 0 ? gapOf : titleOf)(one.criterion))}`).join(', ');
  const parts = edited.length === 0 ? '' : `${listOf(edited.map((part) => readinessWords.statePart[part]))} changed`;
  const said = [points, parts].filter((one) => one !== '').join('; ');
  return said === '' ? null : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

export const readinessPanelStrings = {
  heading: 'Readiness',
  loading: 'Looking at how ready this issue is',
  failed: 'Readiness could not be read just now',
  readAgain: 'Read readiness again',
  score: scoreWords,
  confirmed: 'Confirmed',
  scoreBar: (score: number) => `Readiness score: ${score} of 100`,
  rule,
  undecided,
  open,
  judges: (model: string | null) => (model === null ? 'Judged by rules alone.' : `Judged by rules and by the model ${model}.`),
  unjudged: (count: number) =>
    count === 1
      ? '1 of the project’s own criteria waits for the model.'
      : `${count} of the project’s own criteria wait for the model.`,
  check: 'Check with the model',
  checking: (count: number) => `Asking the model about ${counted(count, 'criterion', 'criteria')}. This takes a few seconds.`,
  checkingLabel: 'Check in progress',
  groups: { reporter: 'Ask the reporter', team: 'Decide here', wait: 'Waits for' } satisfies Record<Next, string>,
  titleOf,
  gapOf,
  gapInside,
  reason: (finding: FindingView) =>
    finding.criterion.type === 'own'
      ? 'The model found this criterion not met.'
      : readinessWords.criteria[finding.criterion.id].lacking,
  details,
  fix: (finding: FindingView) =>
    finding.criterion.type === 'own' ? finding.criterion.guidance : readinessWords.criteria[finding.criterion.id].fix,
  fixLead: 'To do:',
  points: (points: number) => signed(-points),
  byModel: 'By the model',
  quotes: (quotes: readonly string[]) => quotes.map((quote) => `“${quote}”`).join(', '),
  showMore: (hidden: number) => `Show ${counted(hidden, 'more finding')}`,
  showFewer: 'Show fewer findings',
  fine: {
    show: (met: number, cannotTell: number) => `Show ${parts(met, cannotTell)}`,
    hide: (met: number, cannotTell: number) => `Hide ${parts(met, cannotTell)}`,
    met: 'Met',
    cannotTell: 'Undecided',
  },
  signOff: signOffStrings,
  published: {
    off: 'Jira search does not hold this: the project does not publish readiness.',
    current: 'Jira search holds this score and status.',
    waiting: 'Jira search does not hold this yet. It is being written.',
    never: 'Jira search does not hold this: the issue has a security level, so nothing is written to it.',
    left_behind:
      'Jira search and the workflow gate still go by what was found before the issue got its security level: Plumbline changes nothing on such an issue. A Jira admin can take the level off, and Plumbline puts it right; or remove the issue property “plumbline.readiness”, and the gate lets the issue pass.',
  } satisfies Record<ReadinessView['published'], string>,
  history: {
    show: (count: number) => `Show how the score moved (${counted(count, 'state')})`,
    hide: 'Hide how the score moved',
    chart: 'Readiness score by state',
    line: (instant: string, { score, status }: ReadinessStepView) => `${instant}: ${scoreInside(score)}, ${readinessWords.status[status]}`,
    moves,
    first: 'The first state that was kept.',
    same: 'Nothing moved.',
    showMore: (hidden: number) => `Show ${counted(hidden, 'earlier state')}`,
    showFewer: 'Show fewer states',
    unkept: 'Not in the history yet.',
    keep: 'Keep this report',
  },
  outlook: outlookStrings,
};

function parts(met: number, cannotTell: number): string {
  const named = [
    ...(met > 0 ? [`${counted(met, 'criterion', 'criteria')} met`] : []),
    ...(cannotTell > 0 ? [`${cannotTell} undecided`] : []),
  ];
  return listOf(named);
}
