import type { LanguageModelBackend } from '../language-model-backend';

/** Answers as `then` does, `delayMs` of the workbench clock later. */
export function createSlow({ then, delayMs }: { then: LanguageModelBackend; delayMs: number }): LanguageModelBackend {
  return {
    ...then,
    name: `slow ${then.name}`,
    async answer(request, context) {
      await context.clock.sleep(delayMs);
      return then.answer(request, context);
    },
  };
}
