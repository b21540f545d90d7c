import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const load = createRequire(__filename);

const MappingSchema = z.looseObject({
  mapping: z.array(z.looseObject({ productEvent: z.string(), oAuthScopes: z.looseObject({ current: z.array(z.string()) }) })),
});

/** Atlassian's own table, which ships inside `@forge/manifest`. */
const { mapping } = MappingSchema.parse(
  load(join(dirname(load.resolve('@forge/manifest')), 'mapping/product-event-to-scope-mapping.json')),
);

/** Classic scopes a product event asks for. Life-cycle events of the app itself ask for none and stand in no table. */
export const productEventScopes: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...mapping.map(({ productEvent, oAuthScopes }) => [productEvent, oAuthScopes.current] as const),
  ['avi:forge:installed:app', []],
  ['avi:forge:upgraded:app', []],
]);
