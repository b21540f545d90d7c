import * as z from 'zod';

/** Limits of what an admin may enter; they keep one settings document far under the 240 KiB of a KVS value. */
export const SettingsLimits = { MAX_ALLOWED_VALUES: 200 } as const;

/** `null` allows every value the project itself offers; a list allows those ids (labels: those labels) and nothing else. */
const AllowlistSchema = z.array(z.string().min(1).max(255)).max(SettingsLimits.MAX_ALLOWED_VALUES).nullable();
const LabelSchema = z.string().min(1).max(255).regex(/^\S+$/);

export const FieldSettingsSchema = z.strictObject({ enabled: z.boolean(), allow: AllowlistSchema });
export type FieldSettings = z.infer<typeof FieldSettingsSchema>;

/** Which of Forge's Claude families to ask, cheapest first. */
export const ModelTierSchema = z.enum(['haiku', 'sonnet', 'opus']);
export type ModelTier = z.infer<typeof ModelTierSchema>;

export const ProjectSettingsSchema = z.strictObject({
  fields: z.strictObject({
    priority: FieldSettingsSchema,
    components: FieldSettingsSchema,
    labels: z.strictObject({
      enabled: z.boolean(),
      allow: z.array(LabelSchema).max(SettingsLimits.MAX_ALLOWED_VALUES).nullable(),
    }),
  }),
  modelTier: ModelTierSchema,
  /** Triage each new issue in the background. It only ever produces suggestions. */
  automaticTriage: z.boolean(),
});
export type ProjectSettings = z.infer<typeof ProjectSettingsSchema>;

/**
 * Settings as they may lie in the store: written by an older or a newer version of the app. What this version does not
 * know is dropped, what it misses has its default; only what an admin sends has to fit exactly.
 */
export const StoredSettingsSchema = z
  .object({
    fields: z.record(z.string(), z.object({ enabled: z.boolean(), allow: z.array(z.string()).nullable() })),
    modelTier: ModelTierSchema.catch('haiku'),
    automaticTriage: z.boolean().catch(false),
  })
  .transform(({ fields, modelTier, automaticTriage }): ProjectSettings => {
    const field = (name: keyof ProjectSettings['fields']) => fields[name] ?? defaultProjectSettings.fields[name];
    return {
      fields: { priority: field('priority'), components: field('components'), labels: field('labels') },
      modelTier,
      automaticTriage,
    };
  });

/** What a project starts with: suggest everything, write nothing, nothing in the background. */
export const defaultProjectSettings: ProjectSettings = {
  fields: {
    priority: { enabled: true, allow: null },
    components: { enabled: true, allow: null },
    labels: { enabled: true, allow: null },
  },
  modelTier: 'haiku',
  automaticTriage: false,
};
