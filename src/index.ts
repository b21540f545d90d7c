// One export for each function key of manifest.yml.

// surfaces
export { issuePanel } from './resolvers/issue-panel';
export { projectSettings } from './resolvers/project-settings';
export { auditLog } from './resolvers/audit-log';
export { readinessBadge } from './resolvers/readiness-badge';

// product events
export { issueCreated } from './triggers/issue-created';
export { issueUpdated } from './triggers/issue-updated';
export { issueCommented } from './triggers/issue-commented';
export { issueDeleted } from './triggers/issue-deleted';
export { appLifecycle } from './triggers/app-lifecycle';

// queues
export { triageConsumer } from './consumers/triage-consumer';
export { readinessConsumer } from './consumers/readiness-consumer';
export { sweepConsumer } from './consumers/sweep-consumer';
export { workOrderConsumer } from './consumers/work-order-consumer';
export { historyConsumer } from './consumers/history-consumer';
export { setupConsumer } from './consumers/setup-consumer';

// schedules
export { migrateSchema, reconcileChanges, sealAuditLog, pruneHistory, reportAccounts } from './triggers/schedules';
