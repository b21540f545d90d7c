import { composeEvent, type AuditScene } from '../../domain/audit/compose-event';
import type { AuditActor, AuditEntry } from '../../domain/audit/event';
import { inParallel } from '../../domain/in-parallel';
import { pickModel, type LanguageModel } from '../../domain/model/model-port';
import type { ModelProblem } from '../../domain/model/model-problem';
import type { IssueTracker, Random } from '../../domain/ports';
import { composeReport } from '../../domain/readiness/compose-report';
import type { Judgement } from '../../domain/readiness/finding';
import { JUDGE_PROMPT_VERSION, judgePrompt, parseJudgements } from '../../domain/readiness/judge-tool';
import { askModel } from '../ask-model';
import { lookAtReadiness, withJudgements, withoutBlockers, type ReadinessLook } from './look-at-readiness';
import { showReadiness, type OpenReadinessPorts, type ReadinessCommand } from './open-readiness';
import type { ReadinessState } from './readiness-state';
import { recordExpiry } from './record-expiry';

export interface CheckReadinessPorts extends OpenReadinessPorts {
  tracker: IssueTracker;
  model: LanguageModel;
  random: Random;
}

/**
 * Milliseconds kept back from the model to check its answer and store the report. Four statements follow it one after the other
 * (the event, the report, the mark on those before it, the project's past), and each may wait 1.8 s for its turn where Forge SQL
 * has no room (`MOST_WAITED_MS` of the SQL adapter); five seconds are for what they, and one look at Jira, take themselves.
 */
export const RESERVE_MS = 4 * 1_800 + 5_000;

/**
 * Measures an issue, asks the model about the admin's own criteria where there are any, and keeps the report. Without a
 * usable answer the rules stand alone and the report says so. Nothing is written to Jira.
 *
 * @throws PlumblineError `not_found`; `audit_unavailable` before anything was asked
 */
export async function checkReadiness(
  ports: CheckReadinessPorts,
  command: ReadinessCommand & { readonly actor: AuditActor; readonly correlationId: string },
): Promise<ReadinessState> {
  const look = await lookAtReadiness(ports, command);
  const { id: issueId, key: issueKey, projectId } = look.facts.issue.snapshot;
  const scene: AuditScene = { actor: command.actor, target: { projectId, issueId, issueKey }, correlationId: command.correlationId };
  const record = (entry: AuditEntry) => ports.audit.record([composeEvent(scene, entry, ports.clock.now())]);
  const judged = look.definition.judged.length > 0 ? await judge(ports, look, record) : nobodyJudged;
  // A model may take minutes: of an issue that was deleted meanwhile, or kept from this person, nothing is kept.
  if (judged.modelAsked !== null) await ports.tracker.getIssue(issueId);
  const checked = withJudgements(look, judged.judgements);
  // What is kept for everybody says nothing of issues that not everybody may see.
  const itself = withoutBlockers(checked);
  const { modelAsked, modelProblem, inputTokens, outputTokens } = judged;
  const report = composeReport({ ...itself, modelAsked: judged.judgedBy, modelProblem, now: ports.clock.now() });
  const byModel = report.findings.filter(({ by }) => by === 'model').length;
  await record({
    action: 'readiness.checked',
    payload: {
      state: report.state.hash,
      score: report.score,
      status: report.status,
      byRules: report.findings.length - byModel,
      byModel,
      modelAsked,
      promptVersion: modelAsked === null ? null : JUDGE_PROMPT_VERSION,
      settingsVersion: report.settingsVersion,
      inputTokens,
      outputTokens,
    },
  });
  await ports.readiness.saveReport(report);
  await recordExpiry(ports, itself, command.correlationId);
  const others = checked.reports.filter(({ state }) => state.hash !== report.state.hash);
  return showReadiness(ports, { ...checked, stored: report, reports: [report, ...others] });
}

interface Judged {
  readonly judgements: readonly Judgement[];
  /** The model whose verdicts these are, asked now or before. */
  readonly judgedBy: string | null;
  readonly modelAsked: string | null;
  readonly modelProblem: ModelProblem | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

const nobodyJudged: Judged = { judgements: [], judgedBy: null, modelAsked: null, modelProblem: null, inputTokens: null, outputTokens: null };

/** That a model is asked is recorded before it is. One that fails leaves an earlier answer on the same state standing. */
async function judge(ports: CheckReadinessPorts, look: ReadinessLook, record: (entry: AuditEntry) => Promise<unknown>): Promise<Judged> {
  const { definition, facts, judgements, stored } = look;
  const { snapshot } = facts.issue;
  const earlier = { judgements, judgedBy: judgements.length > 0 ? (stored?.modelAsked ?? null) : null };
  const [offered, versioned] = await inParallel([
    ports.model.listModels(),
    ports.settings.getSettings(snapshot.projectId),
    record({ action: 'analysis.requested', payload: { task: 'readiness' } }),
  ]);
  const model = pickModel(offered, versioned.settings.modelTier);
  if (!model) return { ...nobodyJudged, ...earlier, modelProblem: 'no_model' };
  const answer = await askModel(ports, {
    model: model.id,
    prompt: judgePrompt(snapshot, definition.judged, ports.random.newMarker()),
    parse: (completion) => parseJudgements(completion, snapshot, definition.judged),
    remainingMs: () => ports.clock.remainingMs() - RESERVE_MS,
  });
  const { inputTokens, outputTokens } = answer;
  if (!answer.ok) return { ...earlier, modelAsked: model.id, modelProblem: answer.problem, inputTokens, outputTokens };
  return { judgements: answer.answer, judgedBy: model.id, modelAsked: model.id, modelProblem: null, inputTokens, outputTokens };
}
