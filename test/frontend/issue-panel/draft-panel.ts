import { expect } from 'vitest';
import { closeSurface } from '../close-surface';
import { ok, panel } from '../fixtures';
import type { draft } from '../proposal-fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';

/** The button that opens the form. */
export const OPEN_FORM = 'Draft a comment, sub-tasks or a link';

export const withDraft = (...drafts: ReturnType<typeof draft>[]) => ok(panel({ drafts }));

/** The panel, once it shows these words. */
export async function openAt(answers: Answers, shown: string): Promise<Panel> {
  const surface = openPanel(answers);
  await surface.shows(shown);
  return surface;
}

/** Closes the panel; no two of its buttons may have been called the same. */
export function closeDrafts(surface: Panel): void {
  const names = surface.buttonNames();
  expect(new Set(names).size).toBe(names.length);
  closeSurface(surface);
}
