import { expect } from 'vitest';
import { openSurface, type Surface } from '../../support/uikit-host';
import { answering, siteContext } from './audit-fixtures';

export const openAuditLog = (answers: Parameters<typeof answering>[0] = {}): Surface =>
  openSurface({ entry: 'src/frontend/audit-log/index.tsx', context: siteContext, answer: answering(answers) });

/** What every test of the page ends with: nothing that Jira could not draw. */
export function closeCleanly(surface: Surface): void {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  surface.close();
}

function raise(surface: Surface, type: string, handler: string, argument?: unknown): void {
  const run = surface.findAll(type)[0]?.props[handler];
  if (typeof run !== 'function') throw new Error(`No ${type} with ${handler}; the surface shows:\n${surface.text()}`);
  Reflect.apply(run, undefined, [argument]);
}

const tabs = ['Log', 'Charts', 'Integrity', 'Unknown outcomes'];
export const openTab = (surface: Surface, name: string) => raise(surface, 'Tabs', 'onChange', tabs.indexOf(name));
export const submit = (surface: Surface) => raise(surface, 'Form', 'onSubmit');
export const pickPerson = (surface: Surface, picked: unknown) => raise(surface, 'UserPicker', 'onChange', picked);

/** Changes an input found by its label, as its own component reports it. */
export function change(surface: Surface, label: string, argument: unknown): void {
  const run = surface.control(label).props['onChange'];
  if (typeof run !== 'function') throw new Error(`"${label}" cannot be changed.`);
  Reflect.apply(run, undefined, [argument]);
}
export const type = (surface: Surface, label: string, value: string) => change(surface, label, { target: { value, type: 'text' } });

/** Payloads of the calls to a resolver, in order. */
export const asked = (surface: Surface, name: string) =>
  surface.calls.filter((call) => call.name === name).map(({ payload }) => payload);
