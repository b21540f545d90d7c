import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const ReportSchema = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** Accessibility rules of axe-core broken inside `selector`, one line each; empty when there are none. */
export const listAxeViolations = async (page: Page, selector: string): Promise<readonly string[]> => {
  await page.evaluate(source);
  const report = ReportSchema.parse(
    await page.evaluate(`axe.run(document.querySelector(${JSON.stringify(selector)}))`),
  );
  return report.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};
