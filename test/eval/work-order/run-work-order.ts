import { takeSnapshot } from '../../../src/domain/issue/snapshot';
import type { WorkOrderProfile } from '../../../src/domain/work-order/profile';
import { ExportLineSchema, type ExportLine } from '../../../workbench/simulators/jira/export-line';
import { inventions } from '../../../workbench/simulators/llm/scripted/hostile-work-orders';
import { projectOf } from '../eval-line';
import type { EvalOptions } from '../eval-options';
import { BadExportError } from '../json-lines';
import { openBackend } from '../open-backend';
import { readRows } from '../readiness/sentence-rows';
import { pooledOrders, type PooledOrders } from './pooled-orders';
import { workOrderFigures } from './work-order-figures';

export interface WorkOrderEvaluation {
  readonly task: 'workorder';
  readonly model: string;
  readonly profile: WorkOrderProfile;
  readonly workorder: PooledOrders;
}

/** As many component names as are put before a model. */
const MAX_OFFERED = 60;
const HOSTILE = 'scripted:hostile';

/**
 * Drafts an order for each issue, or for the first `limit` of each project in the order of the file.
 *
 * @throws BadExportError, UsageError
 */
export async function runWorkOrder(options: Pick<EvalOptions, 'issues' | 'project' | 'model' | 'limit' | 'profile'>): Promise<WorkOrderEvaluation> {
  const { issues, project, model, limit, profile } = options;
  const backend = model === 'none' ? undefined : openBackend(model);
  const byProject = groupByProject(await readRows(issues, ExportLineSchema));
  if (byProject.size === 0) throw new BadExportError(`${issues} holds no issues. It takes one JSON object a line.`);
  if (project !== undefined && !byProject.has(project)) {
    throw new BadExportError(`${issues} has no issues of ${project}. Its projects: ${[...byProject.keys()].join(', ')}.`);
  }
  const orders = [];
  for (const [name, lines] of byProject) {
    if (project !== undefined && name !== project) continue;
    const offered = [...new Set(lines.flatMap(({ components }) => components))].slice(0, MAX_OFFERED);
    for (const line of lines.slice(0, limit)) {
      const one = { snapshot: snapshotOf(line), components: line.components, offered };
      const figures = await workOrderFigures([one], { ...(backend && { backend }), profile, watched: model === HOSTILE ? inventions : [] });
      orders.push({ project: name, figures });
    }
  }
  return { task: 'workorder', model, profile, workorder: pooledOrders(orders) };
}

const snapshotOf = ({ key, type, summary, description }: ExportLine) =>
  takeSnapshot({ id: key, key, projectId: projectOf(key), issueType: type, summary, description });

function groupByProject(lines: readonly ExportLine[]): Map<string, ExportLine[]> {
  const groups = new Map<string, ExportLine[]>();
  for (const line of lines) {
    const project = projectOf(line.key);
    const own = groups.get(project) ?? [];
    own.push(line);
    groups.set(project, own);
  }
  return groups;
}
