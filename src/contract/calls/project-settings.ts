import * as z from 'zod';
import { ProjectSettingsSchema } from '../../domain/settings/project-settings';
import { DefinitionSchema } from '../../domain/readiness/criterion';
import { ReadinessStatusSchema } from '../../domain/readiness/report-words';
import { FieldValueSchema, TriageFieldSchema } from '../../domain/triage/field';
import { call } from '../call';
import { HistoryStateSchema } from '../history-state';

const ProjectIdSchema = z.string().regex(/^\d{1,19}$/);

/** What "at most 1 wrong in N" comes to for one field. */
export const DialViewSchema = z.object({
  /** Suggestions whose fate is known: approved, dismissed, changed, undone, or looked at again two weeks later. */
  decided: z.number().int().nonnegative(),
  right: z.number().int().nonnegative(),
  /** For each N an admin may choose: what would be left to a person, or how many more decisions it takes to know. */
  options: z.array(
    z.object({
      oneWrongIn: z.number().int(),
      /** Share from 0 to 1 of suggestions sure enough; null while too few were decided. */
      sureShare: z.number().nullable(),
      /** How often those were right, and the lower end of its 95 % interval. */
      right: z.number().int(),
      of: z.number().int(),
      atLeast: z.number().nullable(),
      /** Decisions still missing at the present rate of right ones; 0 when there are enough. */
      missing: z.number().int().nonnegative(),
    }),
  ),
});
export type DialView = z.infer<typeof DialViewSchema>;

const CountSchema = z.number().int().nonnegative();

/** How far readiness of the project's open issues is where Jira search finds it. */
export const ReadinessSearchSchema = z.object({
  /** `off`: nothing was ever meant to stand there, or all of it was taken out. */
  status: z.enum(['off', 'putting_in', 'in', 'taking_out']),
  /** Issues gone through in the run under way or the last one: open ones when putting in, those found in Jira when taking out. */
  seen: CountSchema,
  /** Of those, issues that could not be read or written. */
  failed: CountSchema,
  /** Of those gone through, how many are in which state. */
  counts: z.record(ReadinessStatusSchema, CountSchema),
  /** Jira lets the app write nothing at all in this project, or does not show it to the app. */
  isShutOut: z.boolean(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
});
export type ReadinessSearchView = z.infer<typeof ReadinessSearchSchema>;

export const ProjectSettingsViewSchema = z.object({
  projectKey: z.string(),
  /** Rises by one with each save; 0 means nobody has saved yet and the defaults hold. */
  version: z.number().int().nonnegative(),
  savedAt: z.iso.datetime().nullable(),
  /** Jira's account id of the person who saved last. */
  savedBy: z.string().nullable(),
  settings: ProjectSettingsSchema,
  /** The index of past issues: how much was read, and how many it holds. */
  history: HistoryStateSchema.extend({ issues: z.number().int().nonnegative(), startedAt: z.iso.datetime().nullable() }),
  /** For each field what the risk dial makes of people's decisions so far. */
  dials: z.record(TriageFieldSchema, DialViewSchema),
  /** Link types of the site, to choose the one that marks a duplicate. */
  linkTypes: z.array(z.object({ id: z.string(), name: z.string(), outward: z.string(), inward: z.string() })),
  /** What the project offers today, to choose allowlists from. */
  offered: z.object({
    priority: z.array(FieldValueSchema),
    components: z.array(FieldValueSchema),
    labels: z.array(FieldValueSchema),
    type: z.array(FieldValueSchema),
  }),
  readiness: z.object({
    /** Issue types of the project, sub-tasks and epics among them, with the definition that holds while none is written. */
    types: z.array(FieldValueSchema.extend({ defaults: DefinitionSchema })),
    /** Fields an estimate may stand in. */
    estimateFields: z.array(FieldValueSchema),
    search: ReadinessSearchSchema,
  }),
});
export type ProjectSettingsView = z.infer<typeof ProjectSettingsViewSchema>;

export const projectSettingsCalls = {
  openProjectSettings: call(
    'openProjectSettings',
    z.strictObject({ projectId: ProjectIdSchema }),
    ProjectSettingsViewSchema,
  ),
  saveProjectSettings: call(
    'saveProjectSettings',
    z.strictObject({
      projectId: ProjectIdSchema,
      /** The version the admin was looking at; a save over a newer one is answered with `settings_conflict`. */
      baseVersion: z.number().int().nonnegative(),
      settings: ProjectSettingsSchema,
    }),
    ProjectSettingsViewSchema,
  ),
  /** How far readiness is in Jira search by now, for a page that stays open: two looks into storage and nothing else. */
  readReadinessSearch: call('readReadinessSearch', z.strictObject({ projectId: ProjectIdSchema }), ReadinessSearchSchema),
  /** Deletes the index of past issues together with its key and starts reading anew; what was decided stays. */
  resetHistory: call('resetHistory', z.strictObject({ projectId: ProjectIdSchema }), ProjectSettingsViewSchema),
} as const;
