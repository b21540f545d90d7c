import * as z from 'zod';
import { ReadinessStatusSchema, ScoreSchema } from './report-words';

/** The issue property that the manifest makes searchable. */
export const READINESS_PROPERTY = 'plumbline.readiness';

const said = {
  status: ReadinessStatusSchema,
  /**
   * `override`: a person said ready although the report did not. `expired`: the issue was edited since. `blocked`: it waits for an
   * issue that was not there, or not open, when they said so.
   */
  signedOff: z.enum(['no', 'yes', 'override', 'expired', 'blocked']),
};

/**
 * What JQL finds: `readinessScore`, `readinessStatus`, `readinessSignedOff`. Without a score where the rules cannot read the text,
 * so that no comparison finds the issue. Anybody who may edit an issue can write its properties, so it is never read as the truth:
 * the report in SQL is.
 */
export const ReadinessPropertySchema = z.union([z.strictObject({ score: ScoreSchema.unwrap(), ...said }), z.strictObject(said)]);
export type ReadinessProperty = z.infer<typeof ReadinessPropertySchema>;
