import type { QuestionView } from '../contract/calls/issue-panel';
import type { AuditEvent } from '../domain/audit/event';
import type { Proposal } from '../domain/change/proposal';
import type { TrackedIssue } from '../domain/ports';
import { offeredQuestions } from '../domain/readiness/offered-questions';
import { askedHashes } from '../domain/triage/asked-questions';
import { questionHash, questionText } from '../domain/triage/question-texts';

/**
 * What the issue, as this reader just read it, does not say. `proposals` and `events` are the panel's, `at` is epoch
 * milliseconds.
 */
export function questionViews(
  issue: TrackedIssue,
  proposals: readonly Proposal[],
  events: readonly AuditEvent[],
  at: number,
): QuestionView[] {
  const asked = askedHashes({ proposals, events, at });
  return offeredQuestions(issue).map((id) => ({ id, text: questionText(id), asked: asked.has(questionHash(id)) }));
}
