import type { FunctionTable } from './function-table';
import type { Installation } from './installation';
import type { InvocationReport } from './invoke-function';
import { DynamicPropertiesSchema, type PanelStatus } from './panel-status';
import type { RecordedCall } from './recorded-call';
import { findIssue, getRecord, type JiraSite } from '../simulators/jira/site';

const MODULE_TYPE = 'jira:issueContext';

export interface PanelStatusRequest {
  /** The key of a `jira:issueContext` module. */
  readonly surface: string;
  readonly accountId: string;
  /** Key or id. */
  readonly issue: string;
}

export interface PanelStatusReport {
  readonly status: PanelStatus | null;
  readonly calls: readonly RecordedCall[];
}

interface Parts {
  readonly table: FunctionTable;
  readonly installation: Installation;
  readonly run: (request: {
    installation: Installation;
    functionKey: string;
    moduleKey: string;
    moduleType: string;
    accountId: string;
    payload: unknown;
  }) => Promise<InvocationReport>;
  readonly site: JiraSite;
  readonly keepLine: (line: string) => void;
}

/** The place as Forge describes it in the payload. @throws Error when the site has no such issue */
function extensionFor(site: JiraSite, idOrKey: string) {
  const issue = findIssue(site, idOrKey);
  if (!issue) throw new Error(`The site has no issue ${idOrKey}`);
  const { id, key } = getRecord(site.projects, issue.projectId);
  const type = getRecord(site.issueTypes, issue.typeId);
  return {
    type: MODULE_TYPE,
    issue: { id: issue.id, key: issue.key, type: type.name, typeId: type.id },
    project: { id, key, type: 'software' },
  };
}

/**
 * The status of a panel: what its `dynamicProperties` function answers, else what the manifest says. Jira invokes the
 * function with `{ cloudId, extension }` when a panel is first expanded and each time it is collapsed.
 *
 * @throws Error when the manifest has no such panel or the site no such issue
 */
export async function readPanelStatus(
  { table, installation, site, run, keepLine }: Parts,
  { surface, accountId, issue }: PanelStatusRequest,
): Promise<PanelStatusReport> {
  const panel = table.manifest.modules[MODULE_TYPE].find(({ key }) => key === surface);
  if (!panel) throw new Error(`manifest.yml has no ${MODULE_TYPE} ${surface}`);
  const declared = panel.status ?? null;
  if (!panel.dynamicProperties) return { status: declared, calls: [] };
  const functionKey = panel.dynamicProperties.function;
  const extension = extensionFor(site, issue);
  try {
    const { result, calls } = await run({
      installation,
      functionKey,
      moduleKey: surface,
      moduleType: MODULE_TYPE,
      accountId,
      payload: { cloudId: installation.cloudId, extension },
    });
    return { status: DynamicPropertiesSchema.parse(result).status ?? declared, calls };
  } catch (thrown) {
    const problem = thrown instanceof Error ? thrown.message : String(thrown);
    keepLine(JSON.stringify({ event: 'workbench.dynamic_properties_failure', function: functionKey, problem }));
    return { status: declared, calls: [] };
  }
}
