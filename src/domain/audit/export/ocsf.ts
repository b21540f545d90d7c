import type { AuditRecord } from '../record';
import { jsonLine } from './json-line';
import { OcsfClass, ocsfActivity } from './ocsf-activity';

/** The version of the schema these lines are written for and were held against (schema.ocsf.io/1.6.0); no profile, no extension. */
export const OCSF_VERSION = '1.6.0';

const OTHER = 99;
const app = 'Plumbline';

/**
 * One record as a line of OCSF 1.6.0: class API Activity (6003), or Entity Management (3004) for settings and policy, whose
 * managed entity is a policy.
 *
 * What is bent to fit: `src_endpoint`, which API Activity requires, names Atlassian Forge, because an app never learns a
 * person's address; changes to Jira are all "Update", also where a comment, link or sub-task was made (`unmapped.payload`
 * says which). A person whose account was erased is the user "erased account" without a uid.
 * `unmapped` holds what OCSF has no place for: the payload as stored, proposal id, settings version, the actor's seal and the
 * two hashes of the chain. These lines carry no proof of their own: for that there is the JSONL export.
 * `time` is epoch milliseconds, 0 where the stored time cannot be read; `metadata.original_time` has it as it stands.
 */
export function ocsfLine(record: AuditRecord): string {
  const { seq, body } = record;
  const { className, activity, severity, status } = ocsfActivity(body.action);
  const { category, uid: classUid } = OcsfClass[className];
  const time = Date.parse(body.occurredAt);
  const event = {
    activity_id: activity,
    ...(activity === OTHER && { activity_name: body.action }),
    category_uid: category,
    class_uid: classUid,
    type_uid: classUid * 100 + activity,
    time: Number.isNaN(time) ? 0 : time,
    severity_id: severity,
    status_id: status,
    ...(status === OTHER && { status: 'Intended' }),
    metadata: {
      version: OCSF_VERSION,
      product: { name: app, vendor_name: app },
      uid: body.id,
      sequence: seq,
      event_code: body.action,
      correlation_uid: body.correlationId,
      original_time: body.occurredAt,
      log_name: 'audit',
      log_version: String(body.version),
    },
    actor: { app_name: app, user: userOf(record) },
    src_endpoint: { svc_name: 'Atlassian Forge' },
    ...(className === 'API_ACTIVITY' ? { api: apiOf(body.action), resources: resourcesOf(record) } : { entity: policyOf(record) }),
    unmapped: unmappedOf(record),
  };
  return jsonLine(event);
}

/** `type_id`: 1 user, 3 system, 4 service, 99 other. */
function userOf({ account, body }: AuditRecord): Readonly<Record<string, string | number>> {
  if (body.actorType === 'app') return { type_id: 4, name: app, uid: 'app' };
  if (body.actorType === 'schedule') return { type_id: 3, name: `${app} upkeep`, uid: 'schedule' };
  if (body.actorType !== 'user') return { type_id: OTHER, type: body.actorType, name: body.actorType };
  return account === null ? { type_id: 1, name: 'erased account' } : { type_id: 1, uid: account.id };
}

const apiOf = (operation: string): object => ({ operation, service: { name: app } });

function resourcesOf({ body: { projectId, issueId, issueKey } }: AuditRecord): object[] {
  return [
    ...(projectId === null ? [] : [{ type: 'Jira project', uid: projectId }]),
    ...(issueId === null && issueKey === null
      ? []
      : [{ type: 'Jira issue', ...(issueId !== null && { uid: issueId }), ...(issueKey !== null && { name: issueKey }) }]),
  ];
}

/** The settings of a project, or of the whole site where none is named, as a managed entity of type 5 (Policy). */
function policyOf({ body: { projectId, settingsVersion } }: AuditRecord): object {
  const uid = projectId ?? 'site';
  const version = settingsVersion === null ? {} : { version: String(settingsVersion) };
  return { type_id: 5, name: 'Triage policy', uid, ...version, policy: { name: 'Triage policy', uid, ...version } };
}

const unmappedOf = ({ hash, bodyHash, body }: AuditRecord): object => ({
  hash,
  bodyHash,
  actorSeal: body.actorSeal,
  proposalId: body.proposalId,
  settingsVersion: body.settingsVersion,
  payload: body.payload,
});
