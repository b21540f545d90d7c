import { EventEmitter, once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { buildSync } from 'esbuild';
import { z } from 'zod';
import { elementsInProps, isForgeNode, nodesOf, optionsOf, unknownTypes, wordsOf, type ForgeNode } from './uikit-tree';

/** How long a test waits for a tree before it fails: real time, even when the timers of the surface are faked. */
const PATIENCE_MS = 20_000;
const realSetTimeout = setTimeout;

type CallBridge = (command: string, payload: unknown) => Promise<unknown>;
let connected: CallBridge = async () => undefined;
/** The surface whose own code is calling. A closed one may still do so: what it asks is its own, not the next one's. */
let caller: CallBridge | undefined;

// The SDK looks for its host when it is imported, so the host stands before that; surfaces connect one by one.
Object.assign(globalThis, {
  self: globalThis,
  __bridge: { callBridge: (command: string, payload: unknown) => (caller ?? connected)(command, payload) },
});
const repository = join(__dirname, '..', '..');
const requireFromApp = createRequire(join(repository, 'package.json'));
const ModuleSchema = z.record(z.string(), z.unknown());
const exportedTypes = Object.keys(ModuleSchema.parse(requireFromApp('@forge/react')));

const InvokeSchema = z.object({ functionKey: z.string(), payload: z.unknown() });
const ReconcileSchema = z.object({ forgeDoc: z.custom<ForgeNode>(isForgeNode) });
const FlagSchema = z.object({ type: z.string(), title: z.string(), description: z.string() });

export interface SurfaceCall {
  readonly name: string;
  readonly payload: unknown;
}

interface SurfaceOptions {
  /** Path of the entry from the repository's root. */
  readonly entry: string;
  /** Answers an invoked resolver; throwing stands for a function that was killed. */
  readonly answer: (call: SurfaceCall) => unknown;
  readonly context: unknown;
}

/** A module as the code of one surface gets it: while its functions run, it is known who called them. */
function boundTo(module: Record<string, unknown>, bridge: CallBridge): object {
  const bound = (value: unknown): unknown => {
    if (typeof value !== 'function') return value;
    return (...given: unknown[]): unknown => {
      caller = bridge;
      try {
        return Reflect.apply(value, undefined, given);
      } finally {
        caller = undefined;
      }
    };
  };
  return Object.fromEntries(Object.entries(module).map(([name, value]) => [name, bound(value)]));
}

const bundles = new Map<string, string>();
const retiredRoots = new Set<string>();

function bundleOf(entry: string): string {
  const known = bundles.get(entry);
  if (known !== undefined) return known;
  const { outputFiles } = buildSync({
    entryPoints: [join(repository, entry)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    jsx: 'transform',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild gave no output for ${entry}`);
  bundles.set(entry, file.text);
  return file.text;
}

/**
 * Runs a UI Kit surface headless: the real @forge/react and @forge/bridge over a host that keeps the tree.
 * A new surface replaces the one before it.
 */
export function openSurface({ entry, answer, context }: SurfaceOptions) {
  const news = new EventEmitter();
  const calls: SurfaceCall[] = [];
  const flags: z.infer<typeof FlagSchema>[] = [];
  let root: ForgeNode | undefined;

  const commands: Record<string, (payload: unknown) => unknown> = {
    reconcile: (payload) => {
      const { forgeDoc } = ReconcileSchema.parse(payload);
      if (retiredRoots.has(forgeDoc.key)) return;
      root = forgeDoc;
      news.emit('news');
    },
    getContext: () => context,
    invoke: (payload) => {
      const { functionKey: name, payload: input } = InvokeSchema.parse(payload);
      calls.push({ name, payload: input });
      news.emit('news');
      return answer({ name, payload: input });
    },
    showFlag: (payload) => {
      flags.push(FlagSchema.parse(payload));
      news.emit('news');
    },
  };
  let isOpen = true;
  const bridge: CallBridge = async (command, payload) => {
    if (!isOpen) return undefined;
    const run = commands[command];
    if (!run) throw new Error(`The test host does not know the bridge command ${command}.`);
    return run(payload);
  };
  connected = bridge;

  const tree = (): ForgeNode => {
    if (!root) throw new Error('Nothing has been drawn yet.');
    return root;
  };
  const text = (): string => (root ? wordsOf(root) : '');
  const until = async (holds: () => boolean, wanted: string): Promise<void> => {
    const patience = new AbortController();
    const timer = realSetTimeout(() => patience.abort(), PATIENCE_MS);
    try {
      while (!holds()) await once(news, 'news', { signal: patience.signal });
    } catch {
      throw new Error(`Waited for ${wanted}; the surface shows:\n${text()}`);
    } finally {
      clearTimeout(timer);
    }
  };
  const findAll = (type: string): readonly ForgeNode[] => nodesOf(tree()).filter((node) => node.type === type);
  const findButton = (label: string): ForgeNode | undefined =>
    nodesOf(tree()).find((node) => ['Button', 'LoadingButton'].includes(node.type) && wordsOf(node) === label);
  const button = (label: string): ForgeNode => {
    const found = findButton(label);
    if (!found) throw new Error(`No button "${label}"; the surface shows:\n${text()}`);
    return found;
  };
  const control = (label: string): ForgeNode => {
    const id = findAll('Label').find((node) => nodesOf(node).some((part) => part.props['text'] === label))?.props[
      'labelFor'
    ];
    const found = nodesOf(tree()).find(
      (node) => id !== undefined && (node.props['id'] === id || node.props['inputId'] === id),
    );
    if (!found) throw new Error(`No input labelled "${label}"; the surface shows:\n${text()}`);
    return found;
  };
  const raise = (node: ForgeNode, handler: string, argument: unknown): void => {
    const run = node.props[handler];
    if (typeof run !== 'function') throw new Error(`${node.type} has no ${handler}.`);
    Reflect.apply(run, undefined, [argument]);
  };

  const surface = {
    calls,
    flags,
    text,
    findAll,
    findButton,
    button,
    control,
    /** Resolves when the text stands anywhere on the surface. */
    shows: (wanted: string) => until(() => text().includes(wanted), `"${wanted}"`),
    /** Resolves when a resolver has been called that many times. */
    called: (name: string, times = 1) =>
      until(() => calls.filter((call) => call.name === name).length >= times, `${times} × ${name}`),
    until,
    isBlocked: (label: string) =>
      Boolean(button(label).props['isDisabled']) || Boolean(button(label).props['isLoading']),
    press: (label: string) => {
      if (surface.isBlocked(label)) throw new Error(`The button "${label}" is disabled.`);
      raise(button(label), 'onClick', { type: 'click', target: {} });
    },
    choose: (label: string) => {
      const group = findAll('RadioGroup').find((node) => optionsOf(node).some((option) => option.label === label));
      const option = group && optionsOf(group).find((one) => one.label === label);
      if (!group || !option) throw new Error(`No radio "${label}"; the surface shows:\n${text()}`);
      raise(group, 'onChange', { type: 'change', target: { value: option.value, type: 'radio' } });
    },
    toggle: (label: string, checked: boolean) =>
      raise(control(label), 'onChange', { type: 'change', target: { checked, type: 'checkbox' } }),
    select: (label: string, chosen: readonly string[]) => {
      const select = control(label);
      raise(
        select,
        'onChange',
        optionsOf(select).filter((option) => chosen.includes(option.label)),
      );
    },
    unknownTypes: () => unknownTypes(tree(), exportedTypes),
    elementsInProps: () => elementsInProps(tree()),
    close: () => {
      if (root) retiredRoots.add(root.key);
      isOpen = false;
    },
  };

  Reflect.apply(compileFunction(bundleOf(entry), ['require', 'module', 'exports']), undefined, [
    (name: string): unknown => (name === '@forge/bridge' ? boundTo(ModuleSchema.parse(requireFromApp(name)), bridge) : requireFromApp(name)),
    { exports: {} },
    {},
  ]);
  return surface;
}

export type Surface = ReturnType<typeof openSurface>;
