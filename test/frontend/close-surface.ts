import { expect } from 'vitest';
import type { Surface } from '../support/uikit-host';

/** Closes what a test opened, which may have held nothing that Jira cannot draw. */
export function closeSurface(surface: Surface): void {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  surface.close();
}
