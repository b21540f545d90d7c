import type { Faults } from '../host/fault-settings';
import type { LanguageModelBackend } from '../simulators/llm/language-model-backend';
import { createDown } from '../simulators/llm/scripted/down';
import { createEmpty } from '../simulators/llm/scripted/empty';
import { createHostile } from '../simulators/llm/scripted/hostile';
import { createMalformed } from '../simulators/llm/scripted/malformed';
import { createRateLimited } from '../simulators/llm/scripted/rate-limited';
import { createRefusing } from '../simulators/llm/scripted/refusing';
import { createSlow } from '../simulators/llm/scripted/slow';
import { createTruncated } from '../simulators/llm/scripted/truncated';

/** How long the slow model takes: longer than a surface's function may live. */
const SLOW_MODEL_MS = 30_000;

/**
 * The model a person started with, replaced by a script while a fault asks for one. Every script lists the models of the
 * one it replaces, so that the app meets the fault in its answer and not in the list.
 */
export function faultyBackend(start: LanguageModelBackend, faultsOf: (installationId: string) => Faults): LanguageModelBackend {
  const { models } = start;
  const scripts: Record<Exclude<Faults['model'], 'as-started'>, LanguageModelBackend> = {
    down: createDown({ models }),
    'rate-limited': createRateLimited({ models }),
    slow: createSlow({ then: start, delayMs: SLOW_MODEL_MS }),
    refusing: createRefusing({ models }),
    malformed: createMalformed({ models }),
    hostile: createHostile({ models }),
    empty: createEmpty({ models }),
    truncated: createTruncated({ models }),
  };
  return {
    ...start,
    answer(request, context) {
      const { model } = faultsOf(context.invocation.installation.id);
      return (model === 'as-started' ? start : scripts[model]).answer(request, context);
    },
  };
}
