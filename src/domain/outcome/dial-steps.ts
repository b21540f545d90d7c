import * as z from 'zod';

/** What an admin may ask of automatic triage: at most one wrong in so many. */
export const dialSteps = [5, 10, 20, 50] as const;

/** Null: suggest only, write nothing without a person. */
export const OneWrongInSchema = z.literal(dialSteps).nullable();
export type OneWrongIn = (typeof dialSteps)[number];
