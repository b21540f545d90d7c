import type { LanguageModelBackend } from '../../workbench/simulators/llm/language-model-backend';
import { createSlow } from '../../workbench/simulators/llm/scripted/slow';

const MODEL_MS = 2_000;

/**
 * A model that takes its time, as real ones do: each platform call takes some hundredths of a second, and what the app does
 * beside the model is done before it answers.
 */
export const createUnhurried = (then: LanguageModelBackend): LanguageModelBackend => createSlow({ then, delayMs: MODEL_MS });
