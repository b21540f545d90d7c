import { createAnthropic } from './anthropic';
import type { LanguageModelBackend } from './language-model-backend';
import { createOllama } from './ollama';
import { createDown } from './scripted/down';
import { createEmpty } from './scripted/empty';
import { createHostile } from './scripted/hostile';
import { createMalformed } from './scripted/malformed';
import { createMalformedOnce } from './scripted/malformed-once';
import { createObedientToInjection } from './scripted/obedient-to-injection';
import { createRateLimited } from './scripted/rate-limited';
import { createRefusing } from './scripted/refusing';
import type { ScriptOptions } from './scripted/scripted-backend';
import { createSlow } from './scripted/slow';
import { createTruncated } from './scripted/truncated';
import { createStandIn } from './stand-in/stand-in';

/** Longer than a resolver may run, and shorter than a consumer may. */
const SLOW_MS = 40_000;

/** Each script over the stand-in's models, so that the faults drawer can put one in its place while the app runs. */
const scripts: Readonly<Record<string, (options: ScriptOptions) => LanguageModelBackend>> = {
  empty: createEmpty,
  malformed: createMalformed,
  'malformed-once': () => createMalformedOnce({ then: createStandIn() }),
  slow: () => createSlow({ then: createStandIn(), delayMs: SLOW_MS }),
  refusing: createRefusing,
  truncated: createTruncated,
  'rate-limited': createRateLimited,
  down: createDown,
  hostile: createHostile,
  'obedient-to-injection': createObedientToInjection,
};

/** What `createBackend` knows, for a usage text. */
export const backendNames: readonly string[] = [
  'stand-in',
  'anthropic:<model>',
  'ollama:<model>',
  ...Object.keys(scripts).map((script) => `scripted:${script}`),
];

export interface BackendSurroundings {
  /** The machine's own fetch, kept before the workbench replaced it. */
  readonly fetch: typeof globalThis.fetch;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The backend that PLUMBLINE_MODEL names; the stand-in when it names none.
 * @throws Error that lists the names, for one that is none of them
 */
export function createBackend(name: string | undefined, { fetch, env }: BackendSurroundings): LanguageModelBackend {
  if (!name || name === 'stand-in') return createStandIn();
  const [kind, ...rest] = name.split(':');
  const model = rest.join(':');
  if (kind === 'anthropic' && model) {
    const { ANTHROPIC_API_KEY: apiKey, ANTHROPIC_BASE_URL: baseUrl } = env;
    return createAnthropic({ model, apiKey, baseUrl, fetch });
  }
  if (kind === 'ollama' && model) return createOllama({ model, host: env['OLLAMA_HOST'] || undefined, fetch });
  const script = kind === 'scripted' ? new Map(Object.entries(scripts)).get(model) : undefined;
  if (!script)
    throw new Error(`No model backend is called "${name}". PLUMBLINE_MODEL takes: ${backendNames.join(', ')}.`);
  return script({ models: createStandIn().models });
}
