import type { LanguageModelBackend } from '../language-model-backend';
import { createMalformed } from './malformed';
import type { Malformation } from './malformed';

/** Gets its first answer in each invocation wrong and leaves the others to `then`: what one repair is for. */
export function createMalformedOnce({
  then,
  kind = 'wrong-types',
}: {
  then: LanguageModelBackend;
  kind?: Malformation;
}): LanguageModelBackend {
  const malformed = createMalformed({ kind, models: then.models });
  const spoiled = new Set<string>();
  return {
    ...then,
    name: `malformed once, then ${then.name}`,
    async answer(request, context) {
      if (spoiled.has(context.invocation.id)) return then.answer(request, context);
      spoiled.add(context.invocation.id);
      return malformed.answer(request, context);
    },
  };
}
