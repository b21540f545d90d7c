import type { ProjectSettingsView, ReadinessSearchView } from '../../../src/contract/calls/project-settings';
import type { Result } from '../../../src/contract/result';
import { openSurface, type Surface } from '../../support/uikit-host';
import { failed, ok, projectContext } from '../fixtures';
import { settings } from './settings-fixtures';

type Answered = Result<ProjectSettingsView | ReadinessSearchView>;
type Answer = () => Answered | Promise<Answered>;

/** The project settings page over answers of a test; it has been drawn when this resolves. */
export async function openSettings(view: Partial<ProjectSettingsView>, answers: Record<string, Answer> = {}): Promise<Surface> {
  const surface = openSurface({
    entry: 'src/frontend/project-settings/index.tsx',
    context: projectContext,
    answer: ({ name }) => {
      const answer = answers[name] ?? (name === 'openProjectSettings' ? () => ok(settings(view)) : () => failed('unexpected'));
      return answer();
    },
  });
  await surface.shows('What Plumbline does in this project.');
  return surface;
}

/** Chooses one option of a Select that holds one, as Jira hands it over. */
export function pick(surface: Surface, label: string, option: string): void {
  const { options, onChange } = surface.control(label).props;
  if (!Array.isArray(options) || typeof onChange !== 'function') throw new Error(`"${label}" is not a Select.`);
  const found: unknown = options.find((one: { label: string }) => one.label === option);
  if (found === undefined) throw new Error(`No option "${option}" in ${JSON.stringify(options)}`);
  Reflect.apply(onChange, undefined, [found]);
}
