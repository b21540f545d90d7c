import * as z from 'zod';
import { ModelProblemSchema } from '../model/model-problem';
import { FindingSchema, JudgementSchema } from './finding';
import { ReadinessStatusSchema, ScoreSchema, StatePartSchema } from './report-words';

const HashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** One state of an issue: a fingerprint for each part, and one over all of them. */
export const IssueStateSchema = z.object({ hash: HashSchema, parts: z.record(StatePartSchema, HashSchema) });
export type IssueState = z.infer<typeof IssueStateSchema>;

/** How ready one state of an issue is, as it is kept: places, ids, numbers; no text of the issue and none of a model. */
export const ReadinessReportSchema = z.object({
  v: z.literal(1),
  issueId: z.string(),
  issueKey: z.string(),
  projectId: z.string(),
  createdAt: z.iso.datetime(),
  state: IssueStateSchema,
  settingsVersion: z.number().int().nonnegative(),
  score: ScoreSchema,
  status: ReadinessStatusSchema,
  findings: z.array(FindingSchema),
  /** Criteria that are met, and those nothing can be said about. */
  met: z.array(z.string()),
  cannotTell: z.array(z.string()),
  /** Verdicts of the model on this very state; empty where none was asked. */
  judgements: z.array(JudgementSchema),
  modelAsked: z.string().nullable(),
  modelProblem: ModelProblemSchema.nullable(),
});
export type ReadinessReport = z.infer<typeof ReadinessReportSchema>;

/** That a person confirmed an issue to be ready, bound to the state they saw. Who it was stands in the audit log. */
export const SignOffSchema = z.object({
  issueId: z.string(),
  projectId: z.string(),
  signedAt: z.iso.datetime(),
  state: IssueStateSchema,
  /** Of the issue itself, blockers left aside. */
  score: ScoreSchema,
  /** True when the person said so although the report on the text did not. */
  override: z.boolean(),
  /** Ids of open blockers they saw and confirmed all the same; never shown, as others may not see those issues. */
  despite: z.array(z.string()),
  /** Id of the event `readiness.signed_off`. */
  eventId: z.string(),
  /** Set once, when an edit was seen: a sign-off that ended stays ended, also when the edit is taken back. */
  expiry: z.object({ at: z.iso.datetime(), parts: z.array(StatePartSchema), score: ScoreSchema }).nullable(),
});
export type SignOff = z.infer<typeof SignOffSchema>;
