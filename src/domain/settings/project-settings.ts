import * as z from 'zod';
import { OneWrongInSchema } from '../outcome/dial-steps';
import { ReadinessSettingsSchema, StoredReadinessSchema, defaultReadiness } from '../readiness/readiness-settings';

/** Limits of what an admin may enter; they keep one settings document far under the 240 KiB of a KVS value. */
export const SettingsLimits = { MAX_ALLOWED_VALUES: 200 } as const;

/** `null` allows every value the project itself offers; a list allows those ids (labels: those labels) and nothing else. */
const AllowlistSchema = z.array(z.string().min(1).max(255)).max(SettingsLimits.MAX_ALLOWED_VALUES).nullable();
const LinkTypeIdSchema = z.string().regex(/^\d{1,19}$/);
const LabelSchema = z.string().min(1).max(255).regex(/^\S+$/);

/** `oneWrongIn`: how often automatic triage may be wrong where it writes by itself; null lets it suggest and nothing else. */
const switches = { enabled: z.boolean(), oneWrongIn: OneWrongInSchema };
export const FieldSettingsSchema = z.strictObject({ ...switches, allow: AllowlistSchema });
export type FieldSettings = z.infer<typeof FieldSettingsSchema>;

/** Which of Forge's Claude families to ask, cheapest first. */
export const ModelTierSchema = z.enum(['haiku', 'sonnet', 'opus']);
export type ModelTier = z.infer<typeof ModelTierSchema>;

export const ProjectSettingsSchema = z.strictObject({
  fields: z.strictObject({
    priority: FieldSettingsSchema,
    components: FieldSettingsSchema,
    labels: z.strictObject({
      ...switches,
      allow: z.array(LabelSchema).max(SettingsLimits.MAX_ALLOWED_VALUES).nullable(),
    }),
    type: FieldSettingsSchema,
  }),
  modelTier: ModelTierSchema,
  /** Triage each new issue in the background. It only suggests, but for fields that `oneWrongIn` lets it write. */
  automaticTriage: z.boolean(),
  /** Read the project's past issues, index them and let them vote. */
  useHistory: z.boolean(),
  /** Id of the link type that marks a duplicate; null finds it by its name. */
  duplicateLinkType: LinkTypeIdSchema.nullable(),
  /** The Definition of Ready, and what is done with it. */
  readiness: ReadinessSettingsSchema,
});
export type ProjectSettings = z.infer<typeof ProjectSettingsSchema>;

/**
 * Settings as they may lie in the store: written by an older or a newer version of the app. What this version does not
 * know is dropped, what it misses has its default; only what an admin sends has to fit exactly.
 */
export const StoredSettingsSchema = z
  .object({
    fields: z.record(
      z.string(),
      z.object({ enabled: z.boolean(), oneWrongIn: OneWrongInSchema.catch(null), allow: z.array(z.string()).nullable() }),
    ),
    modelTier: ModelTierSchema.catch('haiku'),
    automaticTriage: z.boolean().catch(false),
    useHistory: z.boolean().catch(true),
    duplicateLinkType: LinkTypeIdSchema.nullable().catch(null),
    readiness: StoredReadinessSchema.catch(defaultReadiness),
  })
  .transform(({ fields, ...rest }): ProjectSettings => {
    const field = (name: keyof ProjectSettings['fields']) => fields[name] ?? defaultProjectSettings.fields[name];
    return {
      fields: { priority: field('priority'), components: field('components'), labels: field('labels'), type: field('type') },
      ...rest,
    };
  });

/** What a project starts with: suggest everything, write nothing, nothing in the background. */
export const defaultProjectSettings: ProjectSettings = {
  fields: {
    priority: { enabled: true, oneWrongIn: null, allow: null },
    components: { enabled: true, oneWrongIn: null, allow: null },
    labels: { enabled: true, oneWrongIn: null, allow: null },
    type: { enabled: true, oneWrongIn: null, allow: null },
  },
  modelTier: 'haiku',
  automaticTriage: false,
  useHistory: true,
  duplicateLinkType: null,
  readiness: defaultReadiness,
};
