import * as z from 'zod';
import { CriterionIdSchema, RiskAreaSchema, SeveritySchema } from '../../domain/readiness/criterion';
import { OutlookBandSchema, OutlookSignSchema } from '../../domain/readiness/outlook/outlook-words';
import { ReadinessStatusSchema, ScoreSchema, StatePartSchema } from '../../domain/readiness/report-words';
import { ModelProblemSchema } from '../../domain/model/model-problem';
import { QuestionIdSchema } from '../../domain/triage/question-id';
import { call } from '../call';
import { IssueIdSchema } from './changes';

export { statusNames } from '../../domain/readiness/status-names';

const InstantSchema = z.iso.datetime();
const PointsSchema = z.number().int().min(0).max(100);

/**
 * A criterion as a person reads it: one of the library, whose words stand in the strings, or one of the admin's own, which
 * brings its title and guidance.
 */
const CriterionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('library'), id: CriterionIdSchema }),
  z.object({ type: z.literal('own'), id: z.string(), title: z.string(), guidance: z.string() }),
]);
export type CriterionView = z.infer<typeof CriterionSchema>;

export const FindingViewSchema = z.object({
  criterion: CriterionSchema,
  /** `rules`: code found it. `model`: a model said so, about a criterion in plain language. */
  by: z.enum(['rules', 'model']),
  severity: SeveritySchema,
  points: PointsSchema,
  /** Words of the issue it is about; empty where something is absent. */
  quotes: z.array(z.string()),
  /** How many: vague words, asks, unanswered questions. */
  count: z.number().int().nonnegative().nullable(),
  areas: z.array(RiskAreaSchema),
  /** File names that the text speaks of and nobody attached; keys of open blockers. As this reader sees them. */
  names: z.array(z.string()),
  /** Open questions in comments, in their own words. */
  asked: z.array(z.object({ commentId: z.string(), words: z.string() })),
  /** Who can mend it next. `reporter`: by answering. `team`: by deciding or editing a field. `wait`: nobody here. */
  next: z.enum(['reporter', 'team', 'wait']),
  /** The question that asks the reporter for it, where there is one. */
  question: QuestionIdSchema.nullable(),
});
export type FindingView = z.infer<typeof FindingViewSchema>;

export const SignOffViewSchema = z.object({
  /** Jira's account id; null once the account was erased. */
  by: z.string().nullable(),
  at: InstantSchema,
  score: ScoreSchema,
  /** True when the person said ready although the report did not. */
  override: z.boolean(),
  /**
   * True while an issue blocks it that did not, or was not open, when it was confirmed, as far as this reader sees: the confirmation
   * does not count until that is done.
   */
  isBlocked: z.boolean(),
  /** Null while nothing was edited since; what was. */
  expired: z.object({ parts: z.array(StatePartSchema), score: ScoreSchema }).nullable(),
});
export type SignOffView = z.infer<typeof SignOffViewSchema>;

/** One earlier or present state of the issue, and what moved the score since the one before. */
export const ReadinessStepViewSchema = z.object({
  at: InstantSchema,
  score: ScoreSchema,
  status: ReadinessStatusSchema,
  /** Parts edited since the step before; empty for the first. */
  edited: z.array(StatePartSchema),
  /** Points won back (positive) and lost (negative), by criterion. */
  moved: z.array(z.object({ criterion: CriterionSchema, points: z.number().int() })),
});
export type ReadinessStepView = z.infer<typeof ReadinessStepViewSchema>;

const VerdictSchema = z.enum(['seen', 'not_seen', 'too_few', 'too_few_asked', 'too_few_not_asked']);

/** Past issues, and how many of them people asked back about. */
const askedOf = { issues: z.number().int().nonnegative(), askedBack: z.number().int().nonnegative() };

/**
 * Whether people will ask back: how the issue reads, and whether that, or the score, was borne out by this project's past.
 * Beside the score and never part of it: how somebody writes is no defect of an issue.
 */
export const ReworkViewSchema = z.object({
  /** Null where the language is not known. `despite`: why nobody may conclude from it that people will hardly ask. */
  outlook: z
    .object({ band: OutlookBandSchema, signs: z.array(OutlookSignSchema), despite: z.enum(['open_question', 'not_ready']).nullable() })
    .nullable(),
  /** Past issues of the project whose end is known. */
  ...askedOf,
  /** Of those, what a verdict on the score rests on: they could be given one. */
  scored: z.object(askedOf),
  /** Of those, what reads like this one. */
  alike: z.object(askedOf).nullable(),
  /**
   * `seen`: beyond chance in this project. `not_seen`: not. Nobody can tell yet where there are `too_few` past issues, or enough
   * of them but too few that people asked back about, or did not.
   */
  outlookVerdict: VerdictSchema,
  scoreVerdict: VerdictSchema,
});
export type ReworkView = z.infer<typeof ReworkViewSchema>;

export const ReadinessViewSchema = z.object({
  issueKey: z.string(),
  canEdit: z.boolean(),
  score: ScoreSchema,
  status: ReadinessStatusSchema,
  threshold: PointsSchema,
  /** Fingerprint of what this reader is shown: the state, and the open blockers they may see. A sign-off sends it back. */
  sight: z.string(),
  /** Worst first within each `next`. */
  findings: z.array(FindingViewSchema),
  met: z.array(CriterionSchema),
  cannotTell: z.array(CriterionSchema),
  /**
   * Critical criteria of the admin's own that nobody has decided on; while there is one, the issue is not ready whatever its
   * score. `waiting`: no model has judged them. `untold`: the model could not tell.
   */
  undecided: z.object({ waiting: z.array(CriterionSchema), untold: z.array(CriterionSchema) }),
  /** Own criteria no model has judged for this state. */
  unjudged: z.number().int().nonnegative(),
  /** The model that judged, as Forge names it; null where rules alone speak. */
  judgedBy: z.string().nullable(),
  /** Why a model that was asked judged nothing. */
  modelProblem: ModelProblemSchema.nullable(),
  /** When this very state was last stored; null before anybody checked it. */
  checkedAt: InstantSchema.nullable(),
  signOff: SignOffViewSchema.nullable(),
  /**
   * What Jira search holds. `off`: the project does not publish. `current`: this. `waiting`: it is being written or put
   * right. `never`: the issue has a security level and the app does not touch it. `left_behind`: something stood there already when
   * it got one, and stays.
   */
  published: z.enum(['off', 'current', 'waiting', 'never', 'left_behind']),
  /** Newest first, the present one included once it was stored. */
  history: z.array(ReadinessStepViewSchema),
  rework: ReworkViewSchema.nullable(),
});
export type ReadinessView = z.infer<typeof ReadinessViewSchema>;

const ProjectIdSchema = z.string().regex(/^\d{1,19}$/);
/** `projectId` is where the panel stands: it saves a round trip and decides nothing. */
const IssueInputSchema = z.strictObject({ issueId: IssueIdSchema, projectId: ProjectIdSchema.optional() });

export const readinessCalls = {
  /** Looks at the issue as it is now. Stores nothing. */
  openReadiness: call('openReadiness', IssueInputSchema, ReadinessViewSchema),
  /** Looks, asks the model about the admin's own criteria, and keeps the report. */
  checkReadiness: call('checkReadiness', IssueInputSchema, ReadinessViewSchema),
  /**
   * Confirms that the issue is ready as this reader was shown it; refused (`state_changed`) where that changed.
   * `override` has to be ticked where the report does not say ready.
   */
  signOffReadiness: call(
    'signOffReadiness',
    IssueInputSchema.extend({ sight: z.string().regex(/^[0-9a-f]{64}$/), override: z.boolean() }),
    ReadinessViewSchema,
  ),
  withdrawSignOff: call('withdrawSignOff', IssueInputSchema, ReadinessViewSchema),
} as const;
