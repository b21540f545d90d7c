import { openSurface, type Surface } from '../../support/uikit-host';
import { optionsOf } from '../../support/uikit-tree';
import { issueContext } from '../fixtures';

export type Answers = Record<string, () => unknown>;

const raise = (surface: Surface, type: string, prop: string, value: string, target: Record<string, unknown>): void => {
  const run = surface.findAll(type).find((node) => node.props[prop] === value)?.props['onChange'];
  if (typeof run !== 'function') throw new Error(`No ${type} "${value}"; the surface shows:\n${surface.text()}`);
  Reflect.apply(run, undefined, [{ type: 'change', target }]);
};

const never = () => new Promise(() => undefined);

/**
 * The issue panel over resolvers that answer what `answers` holds at that moment; one that is not there was killed. Readiness
 * asks beside everything else: where `answers` does not speak of it, it is still being looked at.
 */
export function openPanel(answers: Answers) {
  const surface = openSurface({
    entry: 'src/frontend/issue-panel/index.tsx',
    context: issueContext,
    answer: ({ name }) => {
      const answer = answers[name] ?? (name === 'openReadiness' ? never : undefined);
      if (!answer) throw new Error(`${name} was killed`);
      return answer();
    },
  });
  return Object.assign(surface, {
    answers,
    /** What the resolver was last asked. */
    lastAsked: (name: string) => surface.calls.filter((call) => call.name === name).at(-1)?.payload,
    /** Without readiness, which is asked for once more after everything that is written. */
    namesCalled: () => surface.calls.map((call) => call.name).filter((name) => name !== 'openReadiness'),
    tick: (label: string, checked = true) => raise(surface, 'Checkbox', 'label', label, { checked }),
    type: (name: string, value: string) => {
      const field = [...surface.findAll('TextArea'), ...surface.findAll('Textfield')].find((node) => node.props['name'] === name);
      raise(surface, field?.type ?? 'TextArea', 'name', name, { value });
    },
    /** Chooses in a Select of one value. */
    pick: (label: string, choice: string) => {
      const run = surface.control(label).props['onChange'];
      const option = optionsOf(surface.control(label)).find((one) => one.label === choice);
      if (typeof run !== 'function' || !option) throw new Error(`No option "${choice}" under "${label}".`);
      Reflect.apply(run, undefined, [option]);
    },
    /** The button that has the focus, by its words; undefined when none was sent it. */
    focused: () =>
      surface.findAll('LoadingButton').filter((node) => node.props['autoFocus'] === true).map((node) => String(node.children[0]?.props['text'])),
    buttonNames: () => surface.findAll('LoadingButton').map((node) => String(node.children[0]?.props['text'])),
    /** Account ids of the people shown. */
    people: () => surface.findAll('User').map((node) => node.props['accountId']),
  });
}
export type Panel = ReturnType<typeof openPanel>;
