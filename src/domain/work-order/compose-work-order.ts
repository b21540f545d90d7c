import { textFingerprint } from '../issue/fingerprint';
import type { IssueSnapshot } from '../issue/snapshot';
import type { ModelProblem } from '../model/model-problem';
import { issueKind } from '../triage/issue-kind';
import type { CheckedOrder } from './check-statements';
import { completeSubtasks } from './complete-subtasks';
import type { WorkOrderProfile } from './profile';
import { moreInTheIssue } from './profile-texts';
import { mapSections, own, type OrderParts } from './rule-order';
import type { WorkOrderSection } from './section';
import { besides } from './subtasks-by-rules';
import { WorkOrderLimits, type Statement, type SubtaskDraft, type WorkOrder } from './work-order';
import { overlap } from './words-at';

/** Sections in which the very words of the issue come first and a model's wording of the same words is left out. */
const wordsFirst: ReadonlySet<WorkOrderSection> = new Set(['objective', 'acceptance', 'components']);
/** A few sentences are enough, whoever chose them. */
const oneVoice: ReadonlySet<WorkOrderSection> = new Set(['background']);

/**
 * Joins a model's checked answer with what the rules found. What the issue itself names as acceptance is never lost because a
 * model left it out. `merged` counts statements of the issue that the rules added to a model's answer.
 *
 * @param given.now epoch milliseconds
 * @param given.checked null where rules alone speak
 */
export function composeWorkOrder(given: {
  id: string;
  snapshot: IssueSnapshot;
  now: number;
  profile: WorkOrderProfile;
  modelAsked: string | null;
  modelProblem: ModelProblem | null;
  readiness: WorkOrder['readiness'];
  rules: OrderParts;
  checked: CheckedOrder | null;
}): { order: WorkOrder; merged: number } {
  const { snapshot, rules, checked, profile } = given;
  let merged = 0;
  const sections = mapSections((section) => {
    const joined = checked ? join(section, checked.sections[section], rules.sections[section]) : { statements: rules.sections[section], merged: 0 };
    merged += joined.merged;
    return capped(section, joined.statements);
  });
  const order: WorkOrder = {
    v: 1,
    id: given.id,
    issueId: snapshot.id,
    issueKey: snapshot.key,
    projectId: snapshot.projectId,
    createdAt: new Date(given.now).toISOString(),
    profile,
    textFingerprint: textFingerprint(snapshot),
    readiness: given.readiness,
    sections,
    subtasks: subtasks(checked, rules, { snapshot, profile, acceptance: sections.acceptance }).map(({ title, statements, acceptance }) => ({
      title,
      statements: statements.slice(0, WorkOrderLimits.MAX_STATEMENTS),
      acceptance: acceptance.slice(0, WorkOrderLimits.MAX_STATEMENTS),
    })),
    answeredBy: checked ? 'model' : 'rules',
    modelAsked: given.modelAsked,
    modelProblem: given.modelProblem,
    dropped: checked?.dropped ?? 0,
  };
  return { order, merged };
}

const says = (statement: Statement) => (statement.text ?? '').toLowerCase();

/** Two statements of the same words of the issue, or of the same words of ours. */
function same(one: Statement, other: Statement): boolean {
  if (one.span !== null && other.span !== null && overlap(one.span, other.span)) return true;
  return one.text !== null && says(one) === says(other);
}

const without = (statements: readonly Statement[], others: readonly Statement[]) => statements.filter((statement) => !others.some((other) => same(statement, other)));

function join(section: WorkOrderSection, byModel: readonly Statement[], byRules: readonly Statement[]): { statements: Statement[]; merged: number } {
  const model = byModel.filter((statement, at) => byModel.findIndex((other) => same(statement, other)) === at);
  const hasVoice = oneVoice.has(section) && model.some(({ basis }) => basis === 'issue');
  const rules = hasVoice ? byRules.filter(({ basis }) => basis !== 'issue') : byRules;
  const added = without(rules, model);
  const merged = added.filter(({ basis }) => basis === 'issue').length;
  const statements = wordsFirst.has(section) ? [...rules, ...without(model, rules)] : [...model, ...added];
  return { statements, merged };
}

/** What the issue says is kept first, then what the profile asks; assumptions give way. They are read as issue, assumption, profile. */
function capped(section: WorkOrderSection, statements: readonly Statement[]): Statement[] {
  const most = WorkOrderLimits.MAX_STATEMENTS;
  const of = (basis: Statement['basis']) => statements.filter((statement) => statement.basis === basis);
  // A question of ours stands for something that is missing: a model that asks a lot does not push it out.
  if (section === 'questions') {
    const open = of('profile').slice(0, most);
    const asked = of('issue').slice(0, most - open.length);
    return [...asked, ...of('assumption').slice(0, most - open.length - asked.length), ...open];
  }
  const issue = of('issue');
  const fromIssue = section === 'acceptance' && issue.length > most ? [...issue.slice(0, most - 1), own('profile', moreInTheIssue)] : issue.slice(0, most);
  const profiled = of('profile').slice(0, most - fromIssue.length);
  const assumed = of('assumption').slice(0, most - fromIssue.length - profiled.length);
  return [...fromIssue, ...assumed, ...profiled];
}

/** A model's parts of the work, with the criteria it left out, else those of the rules; a sub-task has none of its own. */
function subtasks(
  checked: CheckedOrder | null,
  rules: OrderParts,
  { snapshot, profile, acceptance }: { snapshot: IssueSnapshot; profile: WorkOrderProfile; acceptance: readonly Statement[] },
): SubtaskDraft[] {
  if (issueKind(snapshot.issueType) === 'subtask') return [];
  if (!checked || checked.subtasks.length === 0) return rules.subtasks.slice(0, WorkOrderLimits.MAX_SUBTASKS);
  const beside = besides(profile);
  const parts = checked.subtasks.slice(0, WorkOrderLimits.MAX_SUBTASKS - beside.length);
  return [...completeSubtasks(parts, { snapshot, acceptance, purpose: rules.sections.objective.at(-1), areRequired: false }), ...beside];
}
