import * as z from 'zod';
import { ProjectSettingsSchema } from '../../domain/settings/project-settings';
import { FieldValueSchema } from '../../domain/triage/field';
import { call } from '../call';

const ProjectIdSchema = z.string().regex(/^\d{1,19}$/);

export const ProjectSettingsViewSchema = z.object({
  projectKey: z.string(),
  /** Rises by one with each save; 0 means nobody has saved yet and the defaults hold. */
  version: z.number().int().nonnegative(),
  savedAt: z.iso.datetime().nullable(),
  /** Jira's account id of the person who saved last. */
  savedBy: z.string().nullable(),
  settings: ProjectSettingsSchema,
  /** What the project offers today, to choose allowlists from. */
  offered: z.object({
    priority: z.array(FieldValueSchema),
    components: z.array(FieldValueSchema),
    labels: z.array(FieldValueSchema),
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
} as const;
