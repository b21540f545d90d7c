import { z } from 'zod';
import { NotSimulatedError } from '../../../host/platform-call';
import { JiraProblem, invalidPayload } from '../jira-problem';
import { editableFields, fieldsOn } from './editable-fields';
import { checkProperty } from './property-check';
import type { ProjectRecord } from '../entities';
import type { JiraSite } from '../site';
import type { Draft } from './draft';
import type { Screen } from './editable-fields';

const OperationSchema = z.record(z.string(), z.unknown());

/** The body of an edit, and of one issue in a create. */
export const IssueUpdateSchema = z.looseObject({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.array(OperationSchema)).optional(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
  historyMetadata: z.looseObject({}).optional(),
});
export type IssueUpdate = z.infer<typeof IssueUpdateSchema>;

/** @throws JiraProblem (400) when the body is no edit at all, or one of its properties cannot be stored */
export function parseIssueUpdate(body: unknown): IssueUpdate {
  const parsed = IssueUpdateSchema.safeParse(body);
  if (!parsed.success) throw invalidPayload();
  for (const { key, value } of parsed.data.properties ?? []) checkProperty(key, value);
  return parsed.data;
}

interface Step {
  readonly from: 'fields' | 'update';
  readonly field: string;
  readonly operation: string;
  readonly value: unknown;
}

function listSteps({ fields = {}, update = {} }: IssueUpdate): Step[] {
  const sets = Object.entries(fields).map(([field, value]) => ({ from: 'fields' as const, field, operation: 'set', value }));
  const operations = Object.entries(update).flatMap(([field, list]) =>
    list.flatMap((each) => Object.entries(each).map(([operation, value]) => ({ from: 'update' as const, field, operation, value }))),
  );
  return [...sets, ...operations];
}

/** Where an update is made. */
interface Place {
  readonly site: JiraSite;
  readonly project: ProjectRecord;
  readonly screen: Screen;
}

const isOperation = (name: string): name is 'set' | 'add' | 'remove' | 'edit' => ['set', 'add', 'remove', 'edit'].includes(name);

function applyStep(draft: Draft, { from, field, operation, value }: Step, { site, project, screen }: Place): Draft {
  const editable = fieldsOn(project, screen).includes(field) ? editableFields[field] : undefined;
  if (!editable) {
    const sentence = `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;
    throw new JiraProblem(400, [], { [field]: sentence });
  }
  const change = isOperation(operation) ? editable[operation] : undefined;
  if (!change || (from === 'update' && editable.onlyInFields)) {
    throw new JiraProblem(400, [], { [field]: `Field does not support operation '${operation}'` });
  }
  if (operation === 'edit' && screen === 'create') throw new NotSimulatedError('the operation "edit" on an issue that is being created');
  return change(draft, value, site, project);
}

/** Jira refuses several operations on time tracking, in words that are not known here. */
function refuseSeveral(steps: readonly Step[]): void {
  if (steps.filter(({ field }) => field === 'timetracking').length > 1) throw new NotSimulatedError('several operations on timetracking at once');
}

/**
 * The draft after every operation of an update. All fields are checked, so one answer names every wrong one.
 * @throws JiraProblem (400)
 */
export function applyUpdate(place: Place, current: Draft, update: IssueUpdate): Draft {
  const errorMessages: string[] = [];
  const errors: Record<string, string> = {};
  for (const field of Object.keys(update.update ?? {})) {
    if (!Object.hasOwn(update.fields ?? {}, field)) continue;
    errors[field] = `Field '${field}' cannot appear in both 'fields' and 'update'`;
  }
  let draft = current;
  const steps = listSteps(update);
  refuseSeveral(steps);
  for (const step of steps) {
    try {
      draft = applyStep(draft, step, place);
    } catch (problem) {
      if (!(problem instanceof JiraProblem)) throw problem;
      errorMessages.push(...problem.errorMessages);
      for (const [field, sentence] of Object.entries(problem.errors)) errors[field] ??= sentence;
    }
  }
  if (errorMessages.length > 0 || Object.keys(errors).length > 0) throw new JiraProblem(400, errorMessages, errors);
  return draft;
}
