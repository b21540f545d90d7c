import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium';

/** Starts the Chromium or Chrome of this machine. Tests that need it are skipped where `findChromium` finds none. */
export const launchChromium = (): Promise<Browser> => {
  const executablePath = findChromium();
  return chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: [...CHROMIUM_FLAGS] });
};
