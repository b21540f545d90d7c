import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listAxeViolations } from './axe';
import { describeInBrowser } from './describe-in-browser';
import { button, press, shows } from './visitor';

describeInBrowser('states of the app in a browser', (stage) => {
  let page: Page;
  const open = async (...address: Parameters<typeof stage.open>) => {
    page = await stage.open(...address);
  };

  test('licence inactive: every surface says that Plumbline is paused', async () => {
    stage.app.setFaults({ license: 'inactive' });
    await open('/p/HARB/issues/HARB-59', 'member');
    await shows(page, 'Plumbline has no active licence');
    await open('/p/HARB/settings', 'projectAdmin');
    await shows(page, 'Plumbline has no active licence');
  });

  test('schema missing: says that it is setting up, and goes on by itself', async () => {
    stage.app.setFaults({ schemaMissing: true });
    await open('/p/HARB/issues/HARB-59', 'member');
    await shows(page, 'Setting up Plumbline');
    stage.app.setFaults({});
    await shows(page, 'Not triaged yet');
  });

  test('a function that dies while the panel opens: an error, and trying again helps', async () => {
    stage.app.setFaults({ killAtCall: 1 });
    await open('/p/HARB/issues/HARB-59', 'member');
    await shows(page, 'Something went wrong');
    stage.app.setFaults({});
    await press(page, 'Try again');
    await shows(page, 'Not triaged yet');
  });

  test('model down: says so, and rules answer', async () => {
    stage.app.setFaults({ model: 'down' });
    await open('/p/HARB/issues/HARB-59', 'member');
    await press(page, 'Triage');
    await shows(page, 'Answered by rules, without the model');
    await shows(page, 'The model could not be reached.');
    await shows(page, 'Suggestions drafted by rules; nothing is written before you approve.');
    expect(await button(page, /^Approve (priority|components|labels)$/).count()).toBeGreaterThan(0);
  });

  test('Jira takes the write and answers 503: the outcome is unknown and is said to be', async () => {
    await open('/p/HARB/issues/HARB-58', 'member');
    await press(page, 'Triage');
    await button(page, 'Approve components').waitFor();
    stage.app.setFaults({ jira5xxAfterWrite: true });
    await press(page, 'Approve components');
    await shows(page, 'We could not see whether Jira took the change');
    await shows(page, 'Check again: Plumbline looks at the issue before it writes anything.');
    // Until its lease ends the change counts as being applied; after that it is unknown and has its own button.
    await page.getByText('Writing to Jira.').or(button(page, 'Check components again')).first().waitFor();
    expect(await page.getByText('Components: added').count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('in %s: no accessibility rule of axe is broken', async (theme) => {
    await open('/p/HARB/issues/HARB-58', 'member', theme);
    await press(page, 'Show evidence for priority');
    await button(page, 'Hide evidence for priority').waitFor();
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
    await open('/p/HARB/settings', 'projectAdmin', theme);
    await page.getByText('Only these components').click();
    await shows(page, 'Choose at least one value, or switch the field off.');
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
    await open('/admin/audit-log', 'siteAdmin', theme);
    await shows(page, 'Started a triage');
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
  });

  test('model slow: shows progress, then offers to finish in the background', async () => {
    stage.app.setFaults({ model: 'slow' });
    await open('/p/HARB/issues/HARB-60', 'member');
    await press(page, 'Triage');
    await page.getByRole('progressbar', { name: 'Triage in progress' }).waitFor();
    await press(page, 'Finish in the background');
    await shows(page, 'Triage is queued');
  });
});
