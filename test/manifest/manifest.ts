import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** The repository's root; every path in findings is relative to it. */
export const projectRoot = resolve(__dirname, '../..');

const EventSchema = z.union([z.string(), z.looseObject({ eventType: z.string() })]);

/** One entry of any module list. Only what the rules read is named; everything else is kept as it stands. */
export const ManifestModuleSchema = z.looseObject({
  key: z.string(),
  resource: z.string().optional(),
  render: z.string().optional(),
  function: z.string().optional(),
  resolver: z.looseObject({ function: z.string().optional(), endpoint: z.string().optional() }).optional(),
  dynamicProperties: z.looseObject({ function: z.string() }).optional(),
  handler: z.string().optional(),
  timeoutSeconds: z.number().optional(),
  runtime: z.looseObject({ memoryMB: z.number().optional() }).optional(),
  interval: z.string().optional(),
  queue: z.string().optional(),
  events: z.array(EventSchema).optional(),
  propertyKey: z.string().optional(),
});
export type ManifestModule = z.infer<typeof ManifestModuleSchema>;

export const ManifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string(),
    runtime: z.looseObject({ name: z.string(), memoryMB: z.number().optional() }),
    licensing: z.looseObject({ enabled: z.boolean().optional() }).optional(),
    connect: z.unknown().optional(),
  }),
  permissions: z.looseObject({
    scopes: z.array(z.string()),
    external: z.unknown().optional(),
    content: z.unknown().optional(),
  }),
  modules: z.record(z.string(), z.array(ManifestModuleSchema)),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]),
  connectModules: z.unknown().optional(),
  remotes: z.unknown().optional(),
  providers: z.unknown().optional(),
  services: z.unknown().optional(),
  environment: z.unknown().optional(),
});
export type Manifest = z.infer<typeof ManifestSchema>;

/** Parses the text of a manifest. @throws ZodError when it has not even the shape the rules read */
export const parseManifest = (text: string): Manifest => ManifestSchema.parse(parse(text));

export const readManifest = (): Manifest => parseManifest(readFileSync(resolve(projectRoot, 'manifest.yml'), 'utf8'));

/** Every entry of every list except `function`, with the name of its list. */
export const listModules = (manifest: Manifest): { type: string; module: ManifestModule }[] =>
  Object.entries(manifest.modules)
    .filter(([type]) => type !== 'function')
    .flatMap(([type, modules]) => modules.map((module) => ({ type, module })));

/** The functions a module is answered by, whichever way it names them: what it does first, then what its header is asked of. */
export const functionsOf = ({ function: named, resolver, dynamicProperties }: ManifestModule): string[] =>
  [named ?? resolver?.function, dynamicProperties?.function].filter((name) => name !== undefined);

/** Names of the product or app events of a trigger. */
export const eventsOf = (module: ManifestModule): string[] =>
  (module.events ?? []).map((event) => (typeof event === 'string' ? event : event.eventType));
