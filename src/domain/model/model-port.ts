import type { ModelTier } from '../settings/project-settings';
import type { ModelProblem } from './model-problem';
import type { ModelPrompt } from './model-prompt';

/** A model that Forge offers this installation. */
export interface OfferedModel {
  readonly id: string;
  readonly status: 'active' | 'deprecated';
}

/** What a model sent back, before anything in it is believed. */
export interface Completion {
  readonly finishReason: string;
  readonly toolCalls: readonly { readonly name: string; readonly input: unknown }[];
  /** Null when Forge did not report usage. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

export type CompletionOutcome =
  | { readonly ok: true; readonly completion: Completion }
  | { readonly ok: false; readonly problem: ModelProblem };

export interface LanguageModel {
  /** Never throws: an unreachable service offers no models. */
  listModels(): Promise<readonly OfferedModel[]>;
  /** Never throws; gives up with `too_slow` after `timeoutMs`. */
  complete(request: { model: string; prompt: ModelPrompt; timeoutMs: number }): Promise<CompletionOutcome>;
}

const tierOrder: Readonly<Record<ModelTier, readonly ModelTier[]>> = {
  haiku: ['haiku', 'sonnet', 'opus'],
  sonnet: ['sonnet', 'haiku', 'opus'],
  opus: ['opus', 'sonnet', 'haiku'],
};

/**
 * The model to ask: the wanted tier's newest, else the next tier's. A deprecated one only when nothing active is offered.
 * Forge names neither tier nor age beside the id, so the tier is read from it (`-haiku-`) and, within a tier, the id that
 * sorts last with numbers compared as numbers is taken as the newest. An id that names no tier is the last resort.
 */
export function pickModel(offered: readonly OfferedModel[], tier: ModelTier): OfferedModel | undefined {
  for (const status of ['active', 'deprecated'] as const) {
    const candidates = offered.filter((model) => model.status === status);
    for (const wanted of tierOrder[tier]) {
      const fitting = candidates.filter((model) => model.id.includes(`-${wanted}-`));
      const newest = fitting.sort((a, b) => versionOrder(a.id, b.id)).at(-1);
      if (newest) return newest;
    }
    if (candidates[0]) return candidates[0];
  }
  return undefined;
}

/** Version numbers before release dates: `sonnet-5` is newer than `sonnet-4-5-20250929`. */
function versionOrder(left: string, right: string): number {
  const numbers = (id: string) => (id.match(/\d+/g) ?? []).map(Number).filter((part) => part < 1_000_000);
  const [a, b] = [numbers(left), numbers(right)];
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left < right ? -1 : 1;
}
