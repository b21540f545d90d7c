import {
  ReadinessViewSchema,
  type CriterionView,
  type FindingView,
  type ReadinessStepView,
  type ReadinessView,
  type ReworkView,
  type SignOffView,
} from '../../../../src/contract/calls/readiness';

type LibraryId = Extract<CriterionView, { type: 'library' }>['id'];

export const library = (id: LibraryId): CriterionView => ({ type: 'library', id });
export const own = (id = 'own-a', title = 'A rollback is described'): CriterionView => ({
  type: 'own',
  id,
  title,
  guidance: 'Say how the change is taken back.',
});

export const finding = (criterion: CriterionView | LibraryId, part: Partial<FindingView> = {}): FindingView => ({
  criterion: typeof criterion === 'string' ? library(criterion) : criterion,
  by: 'rules',
  severity: 'warning',
  points: 12,
  quotes: [],
  count: null,
  areas: [],
  names: [],
  asked: [],
  next: 'team',
  question: null,
  ...part,
});

export const steps = finding('steps', { severity: 'critical', points: 25, next: 'reporter', question: 'steps' });
export const expected = finding('expected', { next: 'reporter', question: 'expected' });
export const blocker = finding('open_blockers', { severity: 'critical', points: 25, next: 'wait', names: ['HARBOR-9'] });

export const SIGHT = 'a1'.repeat(32);
export const OTHER_SIGHT = 'b2'.repeat(32);

export const signOff = (part: Partial<SignOffView> = {}): SignOffView => ({
  by: 'account-ada',
  at: '2026-11-22T02:00:00.000Z',
  score: 88,
  override: false,
  isBlocked: false,
  expired: null,
  ...part,
});

export const step = (day: number, part: Partial<ReadinessStepView> = {}): ReadinessStepView => ({
  at: `2026-11-${String(day).padStart(2, '0')}T14:03:05.000Z`,
  score: 63,
  status: 'needs_clarification',
  edited: [],
  moved: [],
  ...part,
});

export const rework = (part: Partial<ReworkView> = {}): ReworkView => ({
  outlook: { band: 'likely', signs: ['first_person', 'passed_on', 'expected'], despite: 'not_ready' },
  issues: 120,
  askedBack: 45,
  scored: { issues: 110, askedBack: 41 },
  alike: { issues: 40, askedBack: 22 },
  outlookVerdict: 'seen',
  scoreVerdict: 'not_seen',
  ...part,
});

/** Nothing critical that nobody has decided on. */
export const decided: ReadinessView['undecided'] = { waiting: [], untold: [] };

/** An issue that lacks three things; what the tests do not speak of is at rest. */
export const readiness = (part: Partial<ReadinessView> = {}): ReadinessView =>
  ReadinessViewSchema.parse({
    issueKey: 'HARBOR-1',
    canEdit: true,
    score: 51,
    status: 'needs_clarification',
    threshold: 70,
    sight: SIGHT,
    findings: [steps, expected, finding('vague_words', { count: 3, quotes: ['fast', 'soon', 'nice'] })],
    met: [library('description'), library('observed')],
    cannotTell: [library('purpose')],
    undecided: decided,
    unjudged: 0,
    judgedBy: null,
    modelProblem: null,
    checkedAt: '2026-11-22T02:00:00.000Z',
    signOff: null,
    published: 'off',
    history: [],
    rework: null,
    ...part,
  });

export const ready = (part: Partial<ReadinessView> = {}): ReadinessView => readiness({ score: 88, status: 'ready', findings: [], ...part });
