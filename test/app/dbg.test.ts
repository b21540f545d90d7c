import { it } from 'vitest';
import { startApp } from '../support/app';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import { criticalDepth } from '../../workbench/host/recorded-call';
it('x', async () => {
  const app = await startApp();
  for (let i = 58; i < 65; i++) {
  const a = await app.call(issuePanelCalls.triageIssue, { issueId: app.issueId('HARB-'+i) }, 'member');
  console.log(JSON.stringify(a.ok ? a.data : a.error, null, 1), app.workbench.logLines, a.calls.map(c=>c.label+' '+c.began+' '+c.ended), criticalDepth(a.calls));
  }
  await app.close();
});
