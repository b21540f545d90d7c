import { CriterionIdSchema, type CriterionId } from '../readiness/criterion';
import type { Scored } from '../readiness/score';

/** What the rules of readiness find missing, by the definition in force. */
export const gapsOf = ({ findings }: Pick<Scored, 'findings'>): CriterionId[] =>
  findings.flatMap(({ criterion }) => {
    const rule = CriterionIdSchema.safeParse(criterion);
    return rule.success ? [rule.data] : [];
  });
