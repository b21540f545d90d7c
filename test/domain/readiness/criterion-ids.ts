import { CriterionIdSchema } from '../../../src/domain/readiness/criterion';

/** Every criterion of the library, in the order it is declared in. */
export const criterionIds = CriterionIdSchema.options;
