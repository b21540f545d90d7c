/** Every key the app uses, built in one place. Ids are digits, so no key needs escaping (KVS allows no slash). */
export const keys = {
  settings: (projectId: string) => `settings:${projectId}`,
  settingsVersion: (projectId: string, version: number) => `settings:${projectId}:v${version}`,
  labels: (projectId: string) => `labels:${projectId}`,
  queuedIssue: (issueId: string) => `queued:${issueId}`,
  queuedReadiness: (issueId: string) => `readiness-queued:${issueId}`,
  workOrderMark: (issueId: string, period: number) => `work-order:${issueId}:${period}`,
  history: (projectId: string) => `history:${projectId}`,
  histories: 'history:',
  historyPace: 'pace:history',
  termKey: (projectId: string) => `term-key:${projectId}`,
  auditAnchors: 'audit:anchors',
  auditIntegrity: 'audit:integrity',
  auditOpenIntents: 'audit:open-intents',
  auditDayCounts: 'audit:day-counts',
  outcomeProgress: 'outcomes:progress',
  sealKey: 'audit:seal-key',
} as const;
