import { app } from '../app';
import { auditLogCalls } from '../contract/calls/audit-log';
import type { Audience } from './audience';
import { approvedUndo, auditDetail, auditPage, decisionChart, integrityView, undoPlan } from './audit-log-view';
import { defineResolver } from './define-resolver';

const siteAdmin: Audience<unknown> = { who: 'site_admin' };
/** Proof of what was done stays readable when the subscription ends. */
const always = 'answered';

/** The audit log page's calls. */
export const auditLog = defineResolver(auditLogCalls, {
  listAuditEvents: {
    allow: siteAdmin,
    unlicensed: always,
    run: async ({ filter, before, pageSize }) => {
      const { events, nextBefore, takenBack } = await app.listAuditEvents({ filter, before, size: pageSize });
      return auditPage(events, nextBefore, takenBack);
    },
  },
  getAuditEvent: {
    allow: siteAdmin,
    unlicensed: always,
    run: async ({ seq }) => auditDetail(await app.getAuditEvent(seq)),
  },
  listUnknownOutcomes: {
    allow: siteAdmin,
    unlicensed: always,
    run: async ({ after }) => {
      const { events, nextAfter, takenBack } = await app.listUnknownOutcomes(after);
      return auditPage(events, nextAfter, takenBack);
    },
  },
  getIntegrity: {
    allow: siteAdmin,
    unlicensed: always,
    run: async () => integrityView(await app.getIntegrity()),
  },
  verifyAuditLog: {
    allow: siteAdmin,
    unlicensed: always,
    run: ({ state }, session) => app.verifyAuditLog(state, session),
  },
  getDecisionChart: {
    allow: siteAdmin,
    unlicensed: always,
    run: async ({ days }) => decisionChart(await app.countDecisions(days)),
  },
  beginExport: {
    allow: siteAdmin,
    unlicensed: always,
    run: (input, session) => app.beginExport(input, session),
  },
  readExport: {
    allow: siteAdmin,
    unlicensed: always,
    run: ({ token }, session) => app.readExport(token, session),
  },
  planUndo: {
    allow: siteAdmin,
    unlicensed: 'refused',
    run: async (input, session) => undoPlan(await app.planUndos(input, session)),
  },
  approveUndo: {
    // Whoever may read the log may still only write where Jira lets them.
    allow: { who: 'issue_editor', issueId: ({ issueId }) => issueId },
    unlicensed: 'refused',
    run: async (input, session) => approvedUndo(await app.approveUndo(input, session), input.proposalId),
  },
});
