import type { CriterionView, FindingView, ReadinessStepView, ReadinessView, SignOffView } from '../contract/calls/readiness';
import { readSpan } from '../domain/issue/span';
import { CriterionIdSchema } from '../domain/readiness/criterion';
import type { Finding } from '../domain/readiness/finding';
import { readinessSteps } from '../domain/readiness/moved';
import { nextStepFor, questionFor } from '../domain/readiness/next-step';
import { offeredQuestions } from '../domain/readiness/offered-questions';
import type { Outlook } from '../domain/readiness/outlook/outlook';
import { editedSince } from '../domain/readiness/sign-off';
import type { QuestionId } from '../domain/triage/question-id';
import type { ReadinessLook } from '../usecases/readiness/look-at-readiness';
import { sightOf, standingOf, type ReadinessState } from '../usecases/readiness/readiness-state';

/** What the panel shows of an issue's readiness: places are turned back into words from the issue this reader just read. */
export function readinessView({ look, published, rework }: ReadinessState, session: { mayEdit: boolean }): ReadinessView {
  const { facts, scored, settings, stored, judgements, definition } = look;
  const known = (criterion: string) => criterionView(criterion, look) ?? [];
  const judged = new Set(judgements.map(({ criterion }) => criterion));
  return {
    issueKey: facts.issue.snapshot.key,
    canEdit: session.mayEdit,
    score: scored.score,
    status: scored.status,
    threshold: settings.threshold,
    sight: sightOf(look),
    findings: scored.findings.flatMap((finding) => findingView(finding, look, offeredQuestions(facts.issue))),
    met: scored.met.flatMap(known),
    cannotTell: scored.cannotTell.flatMap(known),
    undecided: {
      waiting: scored.undecided.waiting.flatMap(known),
      untold: scored.undecided.untold.flatMap(known),
    },
    unjudged: definition.judged.filter(({ id }) => !judged.has(id)).length,
    judgedBy: judgements.length > 0 ? (stored?.modelAsked ?? null) : null,
    modelProblem: stored?.modelProblem ?? null,
    checkedAt: stored?.createdAt ?? null,
    signOff: signOffView(look),
    published,
    history: readinessSteps(look.reports).map((step): ReadinessStepView => ({
      at: step.report.createdAt,
      score: step.report.score,
      status: step.report.status,
      edited: [...step.edited],
      moved: step.moved.flatMap(({ criterion, points }) => known(criterion).map((view) => ({ criterion: view, points }))),
    })),
    rework: rework && { ...rework, outlook: rework.outlook && outlookView(rework.outlook, look) },
  };
}

/** An open question is asked back already, whether or not the definition counts it. */
function outlookView({ band, signs }: Pick<Outlook, 'band' | 'signs'>, { results, scored }: ReadinessLook): NonNullable<NonNullable<ReadinessView['rework']>['outlook']> {
  const notReady = scored.status === 'ready' ? null : 'not_ready';
  return { band, signs: [...signs], despite: results.open_questions?.verdict === 'not_met' ? 'open_question' : notReady };
}

/** Null for a criterion of the admin's own that the definition no longer has: nobody could say what it was. */
function criterionView(criterion: string, { definition }: ReadinessLook): CriterionView[] | null {
  const library = CriterionIdSchema.safeParse(criterion);
  if (library.success) return [{ type: 'library', id: library.data }];
  const own = definition.judged.find(({ id }) => id === criterion);
  return own ? [{ type: 'own', id: own.id, title: own.title, guidance: own.guidance }] : null;
}

function findingView(finding: Finding, look: ReadinessLook, offered: readonly QuestionId[]): FindingView[] {
  const { snapshot } = look.facts.issue;
  const library = CriterionIdSchema.safeParse(finding.criterion);
  const result = library.success ? look.results[library.data] : undefined;
  return (criterionView(finding.criterion, look) ?? []).map((criterion) => ({
    criterion,
    by: finding.by,
    severity: finding.severity,
    points: finding.points,
    quotes: finding.spans.flatMap((span) => readSpan(snapshot, span) ?? []),
    count: finding.count,
    areas: finding.areas,
    names: result?.verdict === 'not_met' ? [...(result.names ?? [])] : [],
    asked: result?.verdict === 'not_met' ? [...(result.asked ?? [])] : [],
    next: nextStepFor(finding.criterion),
    question: offered.find((id) => id === questionFor(finding.criterion)) ?? null,
  }));
}

function signOffView(look: ReadinessLook): SignOffView | null {
  const { signOff: stored, state, scored } = look;
  if (!stored) return null;
  const { signOff, by } = stored;
  const parts = editedSince(signOff, state);
  return {
    by,
    at: signOff.signedAt,
    score: signOff.score,
    override: signOff.override,
    isBlocked: standingOf(look) === 'blocked',
    expired: parts.length === 0 ? null : { parts: [...parts], score: signOff.expiry ? signOff.expiry.score : scored.score },
  };
}
