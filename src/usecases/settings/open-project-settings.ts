import { composeEvent } from '../../domain/audit/compose-event';
import type { AuditEvent } from '../../domain/audit/event';
import { inParallel } from '../../domain/in-parallel';
import type { Dial } from '../../domain/outcome/dial';
import type {
  AuditLog,
  DraftOptions,
  HistoryIndex,
  HistoryProgress,
  IssueTracker,
  LabelCache,
  OutcomeStore,
  SettingsStore,
  VersionedSettings,
  ReadinessReader,
} from '../../domain/ports';
import type { FieldValues } from '../../domain/taxonomy/taxonomy';
import type { Definition } from '../../domain/readiness/criterion';
import type { Sweep } from '../../domain/readiness/sweep/sweep';
import { defaultDefinitions } from '../../domain/readiness/default-definitions';
import type { FieldValue, TriageField } from '../../domain/triage/field';
import { issueKind } from '../../domain/triage/issue-kind';
import { beginHistory } from '../history/begin-history';
import { dialsFor } from '../outcomes/dials-for';
import type { ReadingPorts } from '../history/history-steps';
import { orderSweep, type OrderSweepPorts } from '../sweep/order-sweep';
import { listLabels } from '../triage/list-labels';

/** What the settings page is drawn from. */
export interface SettingsState {
  readonly projectKey: string;
  readonly current: VersionedSettings;
  readonly saved: { readonly at: string; readonly by: string | null } | null;
  readonly offered: FieldValues;
  /** How far the project's past was read, null where it was not begun, and how many issues the index holds. */
  readonly history: { readonly progress: HistoryProgress | null; readonly issues: number };
  readonly linkTypes: DraftOptions['linkTypes'];
  readonly dials: Readonly<Record<TriageField, Dial>>;
  /** All types of the project, sub-tasks and epics among them, with what ready means for each while nobody wrote it down. */
  readonly types: readonly (FieldValue & { readonly defaults: Definition })[];
  readonly estimateFields: readonly FieldValue[];
  /** The run that puts readiness into Jira search, or takes it out; undefined where none was ever asked for. */
  readonly sweep: Sweep | undefined;
}

export interface SettingsPorts extends ReadingPorts, OrderSweepPorts {
  index: HistoryIndex;
  tracker: IssueTracker;
  settings: SettingsStore;
  labels: LabelCache;
  audit: AuditLog;
  outcomes: OutcomeStore;
  factsReader: ReadinessReader;
}

/** The id under which saving a version is recorded; who saved it is kept there and nowhere else. */
export const settingsOccasion = (projectId: string, version: number): string => `${projectId}:${version}`;

/**
 * Reads a project's settings together with what the project offers to choose from, and has done what they ask for: its past
 * read, its readiness put into Jira search or taken out.
 */
export async function openProjectSettings(ports: SettingsPorts, projectId: string): Promise<SettingsState> {
  const [project, values, inUse, current, known, linkTypes, dials, types, estimateFields, sweeping] = await inParallel([
    ports.tracker.getProject(projectId),
    ports.tracker.listProjectValues(projectId),
    listLabels(ports, projectId),
    ports.settings.getSettings(projectId),
    ports.progress.findProgress(projectId),
    ports.tracker.listLinkTypes(),
    dialsFor(ports, projectId),
    ports.tracker.listTypes(projectId),
    ports.factsReader.listEstimateFields(),
    ports.sweeps.findSweep(projectId),
  ]);
  const occasion = settingsOccasion(projectId, current.version);
  const [events, progress, issues, sweep] = await inParallel([
    current.version === 0 ? [] : ports.audit.findEvents([`settings.changed:${occasion}`, `policy.activated:${occasion}`]),
    known ?? (current.settings.useHistory ? beginHistory(ports, projectId) : null),
    known ? ports.index.countIssues({ projectId, keyId: known.keyId }) : 0,
    orderSweep(ports, projectId, sweeping, current),
    inUse.keep(),
  ]);
  const changed = events.find(({ action }) => action === 'settings.changed');
  if (changed && events.length === 1) await recordActivation(ports, changed, current.version, occasion);
  const { actor } = changed ?? {};
  return {
    projectKey: project.key,
    current,
    saved: changed ? { at: changed.occurredAt, by: actor?.type === 'user' ? actor.accountId : null } : null,
    offered: { ...values, labels: inUse.labels },
    history: { progress, issues },
    linkTypes,
    dials,
    types: types.map((type) => ({ ...type, defaults: defaultDefinitions[issueKind(type.name)] })),
    estimateFields,
    sweep,
  };
}

/** The save died after its last step but one: the version is in force, and the log should say so. */
async function recordActivation(ports: SettingsPorts, changed: AuditEvent, version: number, occasion: string): Promise<void> {
  const { actor, target, correlationId } = changed;
  const entry = { action: 'policy.activated', payload: { version } } as const;
  await ports.audit.record([composeEvent({ actor, target, correlationId }, entry, ports.clock.now(), occasion)]);
}
