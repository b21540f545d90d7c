import type { TrackedIssue } from '../../issue/tracked-issue';
import type { CriterionId } from '../criterion';
import { definitionFor, type ReadinessSettings } from '../readiness-settings';
import { checkRules } from '../rules/check-rules';
import { scoreReadiness } from '../score';

/** What is not known of an issue of the past: blockers and comments as they were, attachments, an estimate. */
const unknownThen: readonly CriterionId[] = ['open_blockers', 'open_questions', 'attachments_there', 'estimate', 'design_link'];

/**
 * The score that the rules give a past issue by the project's definition: from its text, components and priority alone, so that
 * it says what the score would have said when the issue was new. Null where a rule cannot tell, as in a language none knows.
 */
export function pastScore(issue: TrackedIssue, settings: ReadinessSettings): number | null {
  const [type] = issue.values.type;
  if (!type) return null;
  const { rules } = definitionFor(settings, type);
  const asked = Object.fromEntries(Object.entries(rules).filter(([id]) => !unknownThen.some((unknown) => unknown === id)));
  const facts = { issue, estimate: null, openBlockers: [], attachments: [], attachmentIds: [], linkHosts: [], comments: [], property: undefined };
  const results = checkRules(facts, { unsetPriority: settings.unsetPriority });
  const { weights, threshold } = settings;
  const scored = scoreReadiness({ rules: asked, judged: [] }, { results, judgements: [], weights, threshold });
  return scored.cannotTell.length > 0 ? null : scored.score;
}
