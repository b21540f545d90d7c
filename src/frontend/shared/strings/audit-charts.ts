export const auditChartStrings = {
  heading: 'Decisions and what came of them',
  days: 'Time span',
  spans: { 7: '7 days', 30: '30 days', 90: '90 days' },
  decisions: 'Decisions a day',
  outcomes: 'Outcomes a day',
  series: {
    approved: 'Approved',
    dismissed: 'Dismissed',
    voided: 'Voided',
    applied: 'Applied',
    failed: 'Failed',
    undone: 'Undone',
  },
  span: (from: string, to: string) => `${from} to ${to}, days in UTC`,
  decisionTotals: (approved: string, dismissed: string, voided: string) =>
    `Decisions: ${approved} approved, ${dismissed} dismissed, ${voided} approvals refused because something had changed.`,
  outcomeTotals: (applied: string, failed: string, undone: string) =>
    `Changes in Jira: ${applied} applied, ${failed} failed, ${undone} taken back.`,
  upkeep: (times: string) =>
    `Readiness for Jira search was updated ${times} ${times === '1' ? 'time' : 'times'} by itself, as project admins switched on; the charts leave that out.`,
  busiest: (day: string, decisions: string) => `Most decisions on one day: ${decisions}, on ${day}.`,
  empty: {
    title: 'Nothing was decided in this time',
    sentence: 'Choose a longer time span, or approve or dismiss a suggestion on an issue.',
  },
};
