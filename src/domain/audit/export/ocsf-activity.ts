import type { AuditAction } from '../event';

/** OCSF classes in use: `category_uid`, `class_uid`. */
export const OcsfClass = {
  API_ACTIVITY: { category: 6, uid: 6003 },
  ENTITY_MANAGEMENT: { category: 3, uid: 3004 },
} as const;
type OcsfClassName = keyof typeof OcsfClass;

/** `activity_id` of both classes where they agree; 10 exists in Entity Management alone. */
const Activity = { CREATE: 1, READ: 2, UPDATE: 3, DELETE: 4, ACTIVATE: 10, OTHER: 99 } as const;
const Severity = { INFORMATIONAL: 1, LOW: 2, HIGH: 4 } as const;
const Status = { SUCCESS: 1, FAILURE: 2, OTHER: 99 } as const;

interface Mapping {
  readonly className: OcsfClassName;
  readonly activity: number;
  readonly severity: number;
  readonly status: number;
}

const done = (activity: number): Mapping => ({
  className: 'API_ACTIVITY',
  activity,
  severity: Severity.INFORMATIONAL,
  status: Status.SUCCESS,
});
const failed = (activity: number, severity: number = Severity.LOW): Mapping => ({
  ...done(activity),
  severity,
  status: Status.FAILURE,
});
const policy = (activity: number): Mapping => ({ ...done(activity), className: 'ENTITY_MANAGEMENT' });

/** What OCSF has no verb for is 99 (Other), and then `activity_name` carries the action. */
const mappings: Readonly<Record<AuditAction, Mapping>> = {
  'analysis.requested': done(Activity.OTHER),
  'analysis.completed': done(Activity.OTHER),
  'analysis.failed': failed(Activity.OTHER),
  'readiness.checked': done(Activity.OTHER),
  'readiness.signed_off': done(Activity.OTHER),
  'readiness.withdrawn': done(Activity.OTHER),
  'readiness.expired': done(Activity.OTHER),
  'workorder.drafted': done(Activity.CREATE),
  'proposal.created': done(Activity.CREATE),
  'proposal.approved': done(Activity.UPDATE),
  'proposal.dismissed': done(Activity.UPDATE),
  'proposal.voided': done(Activity.UPDATE),
  /** Neither done nor failed yet: the outcome is an event of its own. */
  'change.intended': { ...done(Activity.UPDATE), status: Status.OTHER },
  'change.applied': done(Activity.UPDATE),
  'change.failed': failed(Activity.UPDATE),
  'change.undone': done(Activity.UPDATE),
  'change.restored': done(Activity.UPDATE),
  'settings.changed': policy(Activity.UPDATE),
  'policy.activated': policy(Activity.ACTIVATE),
  'quota.denied': failed(Activity.OTHER),
  'data.exported': done(Activity.READ),
  'data.erased': done(Activity.DELETE),
  'retention.pruned': done(Activity.DELETE),
  'integrity.verified': done(Activity.READ),
  'integrity.failed': failed(Activity.READ, Severity.HIGH),
};

/** How an action is said in OCSF. An action this version does not know is "Other" of API Activity, its outcome unknown (0). */
export const ocsfActivity = (action: string): Mapping =>
  isKnown(action) ? mappings[action] : { ...done(Activity.OTHER), severity: 0, status: 0 };

const isKnown = (action: string): action is AuditAction => Object.hasOwn(mappings, action);
