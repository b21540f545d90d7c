import * as z from 'zod';
import { isWellFormed } from '../issue/well-formed';

/**
 * What code can tell about an issue. Names are kept in reports, settings and properties and are never renamed.
 *
 * - of a defect: `steps`, `expected`, `observed`, `environment`
 * - of a request: `acceptance`, `purpose`, `scope`, `test_expectation`, `story_form`
 * - of any: `description` (more than its title), `one_ask` (size, several asks in one), `vague_words`, `component`,
 *   `estimate`, `priority_chosen`, `open_blockers`, `open_questions` (in comments), `attachments_there`, `design_link`,
 *   `risk_areas`
 */
export const CriterionIdSchema = z.enum([
  'description',
  'steps',
  'expected',
  'observed',
  'environment',
  'acceptance',
  'purpose',
  'scope',
  'test_expectation',
  'story_form',
  'one_ask',
  'vague_words',
  'component',
  'estimate',
  'priority_chosen',
  'open_blockers',
  'open_questions',
  'attachments_there',
  'design_link',
  'risk_areas',
]);
export type CriterionId = z.infer<typeof CriterionIdSchema>;

/** Criteria of the text alone, about which nothing can be said in a language the rules do not know. */
export const textCriteria: ReadonlySet<CriterionId> = new Set<CriterionId>([
  'steps',
  'expected',
  'observed',
  'environment',
  'acceptance',
  'purpose',
  'scope',
  'test_expectation',
  'story_form',
  'one_ask',
  'vague_words',
  'risk_areas',
]);

/** How much a gap costs; the points of each are the admin's (`weights`). */
export const SeveritySchema = z.enum(['critical', 'warning', 'info']);
export type Severity = z.infer<typeof SeveritySchema>;

/** A part of the product where changes go wrong expensively. */
export const RiskAreaSchema = z.enum([
  'authentication',
  'permissions',
  'payments',
  'migrations',
  'personal_data',
  'external_interfaces',
  'broad_refactor',
]);
export type RiskArea = z.infer<typeof RiskAreaSchema>;

/**
 * Bounds of what an admin may write; they keep all definitions of a project far under one KVS value of 240 KiB. Characters alone
 * would not: each takes one to four bytes.
 */
export const DefinitionLimits = { MAX_JUDGED: 8, MAX_TITLE_CHARS: 80, MAX_GUIDANCE_CHARS: 300, MAX_TYPES: 30, MAX_BYTES: 150_000 } as const;

/** Half a character, as a cut through an emoji leaves it, has no fingerprint, and with it no state of an issue would. */
const wholeText = (maxChars: number) => z.string().trim().min(1).max(maxChars).refine(isWellFormed, 'holds half a character');

/** A criterion in plain language that a model judges: its id lasts, so that reports can speak of it after an edit. */
export const JudgedCriterionSchema = z.strictObject({
  id: z.string().regex(/^own-[a-z0-9]{1,12}$/),
  title: wholeText(DefinitionLimits.MAX_TITLE_CHARS),
  /** What counts as met; put before the model and shown as the way to mend it. */
  guidance: wholeText(DefinitionLimits.MAX_GUIDANCE_CHARS),
  severity: SeveritySchema,
});
export type JudgedCriterion = z.infer<typeof JudgedCriterionSchema>;

/** What ready means for issues of one type. A rule that is not named is off. */
export const DefinitionSchema = z.strictObject({
  rules: z.partialRecord(CriterionIdSchema, SeveritySchema),
  judged: z
    .array(JudgedCriterionSchema)
    .max(DefinitionLimits.MAX_JUDGED)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'two criteria have the same id'),
});
export type Definition = z.infer<typeof DefinitionSchema>;
