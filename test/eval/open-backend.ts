import { createBackend } from '../../workbench/simulators/llm/create-backend';
import type { LanguageModelBackend } from '../../workbench/simulators/llm/language-model-backend';
import { UsageError } from './eval-options';

/** @throws UsageError that lists the names, for one that is none of them */
export function openBackend(model: string): LanguageModelBackend {
  try {
    return createBackend(model, { fetch: globalThis.fetch, env: process.env });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
