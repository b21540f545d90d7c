import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { WorkflowValidatorSchema } from '../simulators/jira/workflow/validator-module';
import { PanelStatusSchema } from './panel-status';

/** How long Forge lets a function run, in seconds (limits-invocation, 2026-09), unless the manifest says otherwise. */
export const FunctionLimits = { SURFACE_SECONDS: 25, TRIGGER_SECONDS: 25, BACKGROUND_SECONDS: 55 } as const;

const FilterSchema = z.object({ ignoreSelf: z.boolean().default(false), appIsLicensed: z.boolean().default(false) });
const noFilter = { ignoreSelf: false, appIsLicensed: false };
const SurfaceSchema = z.object({
  key: z.string(),
  title: z.string(),
  resource: z.string(),
  resolver: z.object({ function: z.string() }),
});

/** A panel may show a status in its header: a fixed one, and one that a function answers. */
const PanelSchema = SurfaceSchema.extend({
  status: PanelStatusSchema.optional(),
  dynamicProperties: z.object({ function: z.string() }).optional(),
});

/** The parts of manifest.yml the workbench acts on. `@forge/manifest` validates the whole of it in the tests. */
const ManifestSchema = z.object({
  modules: z.object({
    'jira:issueContext': z.array(PanelSchema).default([]),
    'jira:projectSettingsPage': z.array(SurfaceSchema).default([]),
    'jira:adminPage': z.array(SurfaceSchema).default([]),
    'jira:workflowValidator': z.array(WorkflowValidatorSchema).default([]),
    'jira:entityProperty': z
      .array(
        z.object({
          propertyKey: z.string(),
          values: z.array(z.object({ path: z.string(), type: z.enum(['string', 'number', 'text', 'user', 'date']), searchAlias: z.string().optional() })),
        }),
      )
      .default([]),
    trigger: z
      .array(
        z.object({
          key: z.string(),
          function: z.string(),
          events: z.array(z.string()),
          filter: FilterSchema.default(noFilter),
        }),
      )
      .default([]),
    consumer: z.array(z.object({ key: z.string(), queue: z.string(), function: z.string() })).default([]),
    scheduledTrigger: z
      .array(
        z.object({
          key: z.string(),
          function: z.string(),
          interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
          filter: FilterSchema.default(noFilter),
        }),
      )
      .default([]),
    function: z.array(
      z.object({ key: z.string(), handler: z.string(), timeoutSeconds: z.number().int().positive().optional() }),
    ),
  }),
  resources: z.array(z.object({ key: z.string(), path: z.string() })),
});
export type Manifest = z.infer<typeof ManifestSchema>;

const surfaceTypes = ['jira:issueContext', 'jira:projectSettingsPage', 'jira:adminPage'] as const;

export interface Surface {
  readonly moduleType: (typeof surfaceTypes)[number];
  readonly key: string;
  readonly title: string;
  readonly resource: string;
  readonly functionKey: string;
}

/** One function of the manifest with the export it runs and the time it gets. */
export interface AppFunction {
  readonly key: string;
  readonly exportName: string;
  readonly timeoutMs: number;
}

/** What the manifest says there is to call. */
export interface FunctionTable {
  readonly manifest: Manifest;
  readonly surfaces: readonly Surface[];
  /** @throws Error when the manifest has no such function */
  getFunction(key: string): AppFunction;
  /** @throws Error when the manifest has no such surface */
  getSurface(key: string): Surface;
  /** @throws Error when the manifest has no such scheduledTrigger */
  getSchedule(key: string): Manifest['modules']['scheduledTrigger'][number];
}

/** Reads manifest.yml. @throws ZodError when a module the workbench knows is not as expected */
export function readFunctionTable(manifestPath: string): FunctionTable {
  const manifest = ManifestSchema.parse(parse(readFileSync(manifestPath, 'utf8')));
  const surfaces = surfaceTypes.flatMap((moduleType) =>
    manifest.modules[moduleType].map(({ key, title, resource, resolver }) => ({
      moduleType,
      key,
      title,
      resource,
      functionKey: resolver.function,
    })),
  );
  const functions = new Map(
    manifest.modules.function.map(({ key, handler, timeoutSeconds }) => {
      const seconds = timeoutSeconds ?? defaultSeconds(manifest, surfaces, key);
      return [key, { key, exportName: handler.split('.')[1] ?? '', timeoutMs: seconds * 1_000 }];
    }),
  );
  return {
    manifest,
    surfaces,
    getFunction: (key) => found(functions.get(key), `function ${key}`),
    getSurface: (key) => found(surfaces.find((surface) => surface.key === key), `surface ${key}`),
    getSchedule: (key) =>
      found(manifest.modules.scheduledTrigger.find((schedule) => schedule.key === key), `scheduledTrigger ${key}`),
  };
}

function defaultSeconds({ modules }: Manifest, surfaces: readonly Surface[], key: string): number {
  const panels = modules['jira:issueContext'];
  if (panels.some(({ dynamicProperties }) => dynamicProperties?.function === key)) return FunctionLimits.SURFACE_SECONDS;
  if (surfaces.some(({ functionKey }) => functionKey === key)) return FunctionLimits.SURFACE_SECONDS;
  if (modules.trigger.some((trigger) => trigger.function === key)) return FunctionLimits.TRIGGER_SECONDS;
  return FunctionLimits.BACKGROUND_SECONDS;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`manifest.yml has no ${what}`);
  return value;
}
