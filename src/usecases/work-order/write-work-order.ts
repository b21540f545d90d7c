import { composeEvent, type AuditScene } from '../../domain/audit/compose-event';
import type { AuditActor } from '../../domain/audit/event';
import { PlumblineError } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import { pickModel, type LanguageModel } from '../../domain/model/model-port';
import type { ModelProblem } from '../../domain/model/model-problem';
import type { AuditLog, IssueTracker, PastIssues, Random, WorkOrderStore } from '../../domain/ports';
import { gapsOf } from '../../domain/work-order/gaps';
import { missingQuestions } from '../../domain/triage/questions';
import { checkStatements, type CheckedOrder } from '../../domain/work-order/check-statements';
import { composeByRules } from '../../domain/work-order/compose-by-rules';
import { composeWorkOrder } from '../../domain/work-order/compose-work-order';
import type { WorkOrder } from '../../domain/work-order/work-order';
import { parseWorkOrder } from '../../domain/work-order/work-order-answer';
import { WORK_ORDER_PROMPT_VERSION, workOrderPrompt } from '../../domain/work-order/work-order-prompt';
import type { WorkOrderRequest } from '../../domain/work-order/work-order-request';
import { askModel } from '../ask-model';
import { lookAtReadiness, withoutBlockers, type LookPorts, type ReadinessLook } from '../readiness/look-at-readiness';
import { withoutHiddenBlockers } from '../readiness/without-hidden-blockers';

export interface WriteWorkOrderPorts extends LookPorts {
  tracker: IssueTracker;
  past: PastIssues;
  workOrders: WorkOrderStore;
  model: LanguageModel;
  audit: AuditLog;
  random: Random;
}

/** Milliseconds kept back from the model to check its answer and store it. */
const RESERVE_MS = 5_000;

/**
 * Writes one work order from the text of an issue and stores it; nothing is written to Jira. Each statement of the model is
 * held to the issue; without a usable answer the rules write it alone. A request delivered twice writes once.
 */
export async function writeWorkOrder(
  ports: WriteWorkOrderPorts,
  { requestId, issueId, profile }: WorkOrderRequest,
  by: { readonly actor: AuditActor; readonly correlationId: string },
): Promise<WorkOrder> {
  const [look, { editable }, offered, earlier] = await inParallel([
    lookAtReadiness(ports, { issueId, projectGuess: null }),
    ports.tracker.getEditableIssue(issueId),
    ports.model.listModels(),
    ports.workOrders.findWorkOrder(requestId),
  ]);
  const { issue, estimate } = look.facts;
  const { snapshot, values, environment } = issue;
  const components = (editable.components ?? values.components).map(({ name }) => name);
  const versioned = await ports.settings.getSettings(snapshot.projectId);
  const asked = earlier ? notAsked : await askForOrder(ports, { look, components, profile, modelId: pickModel(offered, versioned.settings.modelTier)?.id });
  const missing = missingQuestions(snapshot, environment);
  const readsAlone = by.actor.type === 'user';
  // What is kept for everybody says nothing of issues that not everybody may see.
  const { scored } = readsAlone ? withoutBlockers(look) : await withoutHiddenBlockers(ports.past, look);
  const gaps = gapsOf(scored);
  const readiness = { score: scored.undecided.unreadable.length > 0 ? null : scored.score, status: scored.status };
  const rules = composeByRules({ snapshot, components: values.components, environment, estimate, results: look.results, gaps, missing, profile });
  const { modelAsked, modelProblem, checked, inputTokens, outputTokens } = asked;
  const composed = composeWorkOrder({ id: requestId, snapshot, now: ports.clock.now(), profile, modelAsked, modelProblem, readiness, rules, checked });
  // Nobody delivers a person's own request again: there the log goes first, so that no order is kept that it does not know.
  const isDeliveredAgain = !readsAlone;
  const order = earlier ?? (isDeliveredAgain ? await keep(ports, composed.order, by.actor) : composed.order);
  const scene: AuditScene = { ...by, target: { projectId: snapshot.projectId, issueId, issueKey: snapshot.key } };
  const payload = {
    workOrderId: order.id,
    profile: order.profile,
    answeredBy: order.answeredBy,
    modelAsked: order.modelAsked,
    promptVersion: order.modelAsked === null ? null : WORK_ORDER_PROMPT_VERSION,
    settingsVersion: versioned.version,
    inputTokens,
    outputTokens,
    statements: Object.values(order.sections).reduce((sum, { length }) => sum + length, 0),
    dropped: order.dropped,
  };
  await ports.audit.record([composeEvent(scene, { action: 'workorder.drafted', payload }, ports.clock.now())]);
  return isDeliveredAgain ? order : keep(ports, order, by.actor);
}

/**
 * Of two deliveries at once one is kept, and both record that one. A model may take minutes: of an issue that was deleted
 * meanwhile, or kept from the app, nothing is.
 */
async function keep(ports: WriteWorkOrderPorts, order: WorkOrder, actor: AuditActor): Promise<WorkOrder> {
  const { restricted } = await ports.tracker.getIssue(order.issueId);
  if (restricted && actor.type !== 'user') throw new PlumblineError('forbidden', `issue ${order.issueId} has a security level`);
  if (await ports.workOrders.saveWorkOrder(order)) return order;
  return (await ports.workOrders.findWorkOrder(order.id)) ?? order;
}

interface Asked {
  readonly checked: CheckedOrder | null;
  readonly modelAsked: string | null;
  readonly modelProblem: ModelProblem | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

const notAsked: Asked = { checked: null, modelAsked: null, modelProblem: null, inputTokens: null, outputTokens: null };

async function askForOrder(
  ports: WriteWorkOrderPorts,
  given: { look: ReadinessLook; components: readonly string[]; profile: WorkOrderRequest['profile']; modelId: string | undefined },
): Promise<Asked> {
  const { components, profile, modelId } = given;
  const { snapshot, environment } = given.look.facts.issue;
  if (modelId === undefined) return { ...notAsked, modelProblem: 'no_model' };
  const answer = await askModel(ports, {
    model: modelId,
    prompt: workOrderPrompt(snapshot, { components, profile }, ports.random.newMarker()),
    parse: (completion) => parseWorkOrder(completion, components),
    remainingMs: () => ports.clock.remainingMs() - RESERVE_MS,
  });
  const { inputTokens, outputTokens } = answer;
  if (!answer.ok) return { checked: null, modelAsked: modelId, modelProblem: answer.problem, inputTokens, outputTokens };
  return { checked: checkStatements(answer.answer, snapshot, [environment, ...components]), modelAsked: modelId, modelProblem: null, inputTokens, outputTokens };
}
