import { readinessWords } from '../../../src/frontend/shared/strings/readiness-criteria';
import type { Surface } from '../../support/uikit-host';
import { ok } from '../fixtures';
import { openSettings, pick } from './open-settings';
import { readinessView } from './readiness-fixtures';
import { settings } from './settings-fixtures';

export const titleOf = (id: keyof typeof readinessWords.criteria) => readinessWords.criteria[id].title;

/** The project settings page with this Definition of Ready; what is saved is taken, unless `answers` says otherwise. */
export const openReadiness = async (readiness: Parameters<typeof readinessView>[0] = {}, answers: Parameters<typeof openSettings>[1] = {}): Promise<ReadinessPage> =>
  readinessPage(await openSettings(readinessView(readiness), { saveProjectSettings: () => ok(settings({ version: 4 })), ...answers }));

/** The page with what a person does on it. */
export function readinessPage(surface: Surface) {
  return Object.assign(surface, {
    typeInto: (label: string, value: string) => {
      const { onChange } = surface.control(label).props;
      if (typeof onChange !== 'function') throw new Error(`"${label}" cannot be typed into.`);
      Reflect.apply(onChange, undefined, [{ type: 'change', target: { value } }]);
    },
    pick: (label: string, option: string) => pick(surface, label, option),
    chosen: (label: string) => surface.control(label).props['value'],
    /** Presses Save; answers what was sent. */
    saved: async () => {
      surface.press('Save');
      await surface.called('saveProjectSettings');
      return surface.calls.at(-1)?.payload;
    },
    gone: (words: string) => surface.until(() => !surface.text().includes(words), `"${words}" to go`),
  });
}
export type ReadinessPage = ReturnType<typeof readinessPage>;
