import type { TrackedIssue } from '../issue/tracked-issue';
import { issueKind } from '../triage/issue-kind';
import { MAX_QUESTIONS, QuestionIdSchema, type QuestionId } from '../triage/question-id';
import { missingQuestions } from '../triage/questions';
import { CriterionIdSchema } from './criterion';
import { defaultDefinitions } from './default-definitions';
import { questionFor } from './next-step';
import { checkRules } from './rules/check-rules';

/**
 * What may be asked of the reporter: what the questions find missing and no rule of readiness finds told, and what these rules
 * miss in an issue of this kind, at most {@link MAX_QUESTIONS}. Both say it of the text alone, so whoever may see the issue gets the same.
 */
export function offeredQuestions(issue: TrackedIssue): QuestionId[] {
  const { snapshot, environment } = issue;
  const results = checkRules({ ...nothingBeside, issue }, { unsetPriority: null });
  const { rules } = defaultDefinitions[issueKind(snapshot.issueType)];
  const byRules = CriterionIdSchema.options.flatMap((criterion) =>
    criterion in rules && results[criterion].verdict === 'not_met' ? (questionFor(criterion) ?? []) : [],
  );
  // What a rule finds told is not asked for: the score would say that it is there, and the question that it is not.
  const told = CriterionIdSchema.options.flatMap((criterion) => (results[criterion].verdict === 'met' ? (questionFor(criterion) ?? []) : []));
  const missing = missingQuestions(snapshot, environment).filter((id) => !told.includes(id));
  return [...missing, ...QuestionIdSchema.options.filter((id) => byRules.includes(id) && !missing.includes(id))].slice(0, MAX_QUESTIONS);
}

const nothingBeside = { estimate: null, openBlockers: [], attachments: [], attachmentIds: [], linkHosts: [], comments: [], property: null } as const;
