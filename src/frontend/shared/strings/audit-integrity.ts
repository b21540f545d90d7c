export const auditIntegrityStrings = {
  introduction:
    'Each event carries a hash over itself and the event before it, and the newest hash is noted outside the database ' +
    'on a schedule. What is changed, removed or inserted shows when the log is verified.',
  heading: 'Integrity of the log',
  head: 'Newest event',
  headOf: (seq: string) => `Number ${seq}`,
  emptyLog: 'Nothing is recorded yet',
  lastVerified: 'Last verified',
  verifiedThrough: (instant: string, seq: string) => `${instant}, through event ${seq}`,
  never: 'Never',
  intact: 'Intact',
  broken: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
  kvs: 'Anchors in Forge’s key-value store',
  jira: 'Anchors in Jira',
  anchors: (count: string, seq: string, instant: string) => `${count}, the last at event ${seq} on ${instant}`,
  noAnchors: 'None yet',
  cut: 'Deleted by retention',
  cutTo: (count: string, seq: string, instant: string) =>
    `${count} events, up to number ${seq}, on ${instant}. Signed off in the chain.`,
  noCut: 'Nothing',
  findings: 'Findings',
  /** 0 stands for the log as a whole. */
  finding: (title: string, seq: number) => (seq === 0 ? `The log: ${title}` : `Event ${seq}: ${title}`),
  moreFindings: (count: number) => `And ${count} more.`,
  verify: 'Verify the whole log',
  verifyAgain: 'Verify again',
  progressLabel: 'Verifying the log',
  progress: (verified: string, total: string) => `${verified} of ${total} events verified`,
  stop: 'Stop',
  stopped: 'Stopped.',
  goOn: 'Go on',
  holds: {
    title: 'Nothing was altered',
    sentence: (total: string) => `All ${total} events stand as they were recorded, in their order.`,
  },
  altered: {
    title: 'The log was altered',
    sentence: 'Keep an export of it as evidence, and find out who had access to the database of this site.',
  },
};
