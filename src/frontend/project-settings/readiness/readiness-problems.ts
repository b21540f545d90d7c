import { DefinitionLimits, definitionBytes, isWellFormed } from '../../../contract/definition-limits';
import { severities, type OwnCriterion, type ReadinessSettings, type Severity } from './readiness-types';

export type TextProblem = 'empty' | 'too_long' | 'half_character' | 'taken';

export interface OwnProblems {
  readonly title?: TextProblem;
  readonly guidance?: Exclude<TextProblem, 'taken'>;
}

/** Where the settings of readiness cannot be saved as they stand. */
export interface ReadinessProblems {
  /** By issue type id, then by criterion id. */
  readonly own: Readonly<Record<string, Readonly<Record<string, OwnProblems>>>>;
  readonly weights: readonly Severity[];
  readonly threshold: boolean;
  /** More types have a definition of their own than can be kept. */
  readonly tooManyTypes: boolean;
  /** All definitions together take more room than there is. */
  readonly tooLarge: boolean;
}

/** Points as they can be saved: a whole number from 0 to 100. A field that holds no number is NaN. */
export const arePoints = (points: number): boolean => Number.isInteger(points) && points >= 0 && points <= 100;

const sameTitle = (title: string): string => title.trim().toLowerCase();

function textProblem(text: string, limit: number): Exclude<TextProblem, 'taken'> | undefined {
  if (text.trim() === '') return 'empty';
  if (text.trim().length > limit) return 'too_long';
  return isWellFormed(text) ? undefined : 'half_character';
}

function findOwnProblems(judged: readonly OwnCriterion[]): Readonly<Record<string, OwnProblems>> {
  const { MAX_TITLE_CHARS, MAX_GUIDANCE_CHARS } = DefinitionLimits;
  return Object.fromEntries(
    judged.flatMap((one, index) => {
      // The second of two says so: it is the one that was written later.
      const isTaken = judged.slice(0, index).some(({ title }) => sameTitle(title) === sameTitle(one.title));
      const title = textProblem(one.title, MAX_TITLE_CHARS) ?? (isTaken ? 'taken' : undefined);
      const guidance = textProblem(one.guidance, MAX_GUIDANCE_CHARS);
      return title || guidance ? [[one.id, { ...(title && { title }), ...(guidance && { guidance }) }]] : [];
    }),
  );
}

export function findReadinessProblems({ definitions, weights, threshold }: ReadinessSettings): ReadinessProblems {
  const own = Object.entries(definitions).map(([typeId, { judged }]) => [typeId, findOwnProblems(judged)] as const);
  return {
    own: Object.fromEntries(own.filter(([, problems]) => Object.keys(problems).length > 0)),
    weights: severities.filter((severity) => !arePoints(weights[severity])),
    threshold: !arePoints(threshold),
    tooManyTypes: Object.keys(definitions).length > DefinitionLimits.MAX_TYPES,
    tooLarge: definitionBytes(definitions) > DefinitionLimits.MAX_BYTES,
  };
}

export const isReadinessSavable = (settings: ReadinessSettings): boolean => {
  const { own, weights, threshold, tooManyTypes, tooLarge } = findReadinessProblems(settings);
  return Object.keys(own).length === 0 && weights.length === 0 && !threshold && !tooManyTypes && !tooLarge;
};
