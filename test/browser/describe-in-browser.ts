import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { SiteSeed } from '../../workbench/sample/seed';
import type { WorkflowValidator } from '../../workbench/simulators/jira/workflow/validator-module';
import { findChromium } from '../support/chromium';
import type { AppServer } from './app-server';
import { startAppServer } from './app-server';
import { launchChromium } from './launch-chromium';
import { listGaps, visit, type Person } from './visitor';

/** One workbench and one Chromium for all tests of a file, and the page somebody is on. */
export interface Stage {
  readonly app: AppServer;
  readonly page: Page;
  /** Goes to a page as somebody; the page before it is looked over for gaps and closed. */
  open(path: string, as: Person, theme?: 'light' | 'dark'): Promise<Page>;
}

/** Tests that drive the app in a browser. Every page they leave was drawn whole; faults end with the test that set them. */
export function describeInBrowser(
  title: string,
  tests: (stage: Stage) => void,
  seed?: SiteSeed,
  workflowValidators?: readonly WorkflowValidator[],
): void {
  let app: AppServer;
  let browser: Browser;
  let page: Page | undefined;

  const leave = async () => {
    if (!page || page.isClosed()) return;
    expect(await listGaps(page)).toEqual([]);
    expect(await page.locator('[data-not-drawn]').count()).toBe(0);
    await page.close();
  };

  describe.skipIf(findChromium() === undefined)(
    `${title} (skipped: no Chromium or Chrome found; set CHROMIUM_PATH)`,
    () => {
      beforeAll(async () => {
        [app, browser] = await Promise.all([startAppServer(seed, workflowValidators), launchChromium()]);
      });
      afterAll(async () => {
        await browser.close();
        await app.close();
      });
      afterEach(async () => {
        app.setFaults({});
        await leave();
      });
      tests({
        get app() {
          return app;
        },
        get page() {
          if (!page) throw new Error('Nobody has opened a page yet.');
          return page;
        },
        async open(path, as, theme = 'light') {
          await leave();
          page = await visit(browser, { origin: app.origin(), path, as, theme });
          return page;
        },
      });
    },
  );
}
