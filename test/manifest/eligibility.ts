import type { Manifest, ManifestModule } from './manifest';

/**
 * Why Atlassian would refuse the "Runs on Atlassian" badge, in the words of its own check (`forge eligibility`, which needs a login and
 * a deployed version; this one reads the manifest alone). `HAS_NON_DARE_COMPLIANT_SQL_MODULE` is left out: it is about apps
 * deployed before Forge SQL left Preview and cannot be seen in a manifest.
 */
export const EligibilityReasons = {
  HAS_REMOTES: 'App is using remote services',
  HAS_CONNECT_MODULES: 'App has Connect modules',
  HAS_DEFINED_EGRESS: 'App is egressing data',
  HAS_EXPOSED_CREDENTIALS: 'App is exposing credentials',
  HAS_EGRESS_WEBTRIGGER_MODULE: 'App is using a webtrigger module that can egress data',
} as const;
export type EligibilityReason = keyof typeof EligibilityReasons;

export interface Ineligibility {
  readonly reason: EligibilityReason;
  readonly where: string;
}

const given = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0) &&
  !(typeof value === 'object' && Object.keys(value).length === 0);

const modulesOf = (manifest: Manifest, type: string): readonly ManifestModule[] => manifest.modules[type] ?? [];
const EXTERNAL_URL = /^(?:https?:)?\/\//i;

function* remotes(manifest: Manifest): Generator<string> {
  if (given(manifest.remotes)) yield 'remotes';
  if (given(manifest.services)) yield 'services';
  for (const type of ['endpoint', 'remote', 'migration:dataResidency']) {
    if (modulesOf(manifest, type).length > 0) yield `modules.${type}`;
  }
  for (const [type, modules] of Object.entries(manifest.modules)) {
    for (const module of modules) {
      if (given(module['endpoint']) || given(module.resolver?.endpoint)) yield `modules.${type}.${module.key}`;
    }
  }
}

function* connect(manifest: Manifest): Generator<string> {
  if (given(manifest.connectModules)) yield 'connectModules';
  if (given(manifest.app.connect)) yield 'app.connect';
}

/** Paths under `value` at which a string satisfies `matches`. */
function* findStrings(value: unknown, matches: RegExp, path: string): Generator<string> {
  if (typeof value === 'string') {
    if (matches.test(value)) yield path;
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) yield* findStrings(child, matches, `${path}.${key}`);
  }
}

/**
 * Stricter than the platform on two points: analytics with `inScopeEUD: false` would be allowed, and `permissions.content` is only
 * warned about. Plumbline has neither and promises neither.
 */
function* egress(manifest: Manifest): Generator<string> {
  for (const key of ['external', 'content', 'sandbox']) {
    if (given(manifest.permissions[key])) yield `permissions.${key}`;
  }
  // An icon on somebody's server is fetched by each reader's browser.
  for (const [type, modules] of Object.entries(manifest.modules)) {
    for (const module of modules) yield* findStrings(module, EXTERNAL_URL, `modules.${type}.${module.key}`);
  }
}

function* credentials(manifest: Manifest): Generator<string> {
  if (given(manifest.providers)) yield 'providers';
  for (const module of modulesOf(manifest, 'function')) {
    if (given(module['providers'])) yield `modules.function.${module.key}.providers`;
  }
}

function* webtriggers(manifest: Manifest): Generator<string> {
  for (const module of modulesOf(manifest, 'webtrigger')) {
    if (responseType(module) !== 'static') yield `modules.webtrigger.${module.key}`;
  }
}

const responseType = (module: ManifestModule): unknown => {
  const response = module['response'];
  return typeof response === 'object' && response !== null && 'type' in response ? response.type : undefined;
};

/** Everything in the manifest that costs the badge; an empty list is an eligible app. */
export function listIneligibilities(manifest: Manifest): Ineligibility[] {
  const found = (reason: EligibilityReason, places: Iterable<string>) => [...places].map((where) => ({ reason, where }));
  return [
    ...found('HAS_REMOTES', remotes(manifest)),
    ...found('HAS_CONNECT_MODULES', connect(manifest)),
    ...found('HAS_DEFINED_EGRESS', egress(manifest)),
    ...found('HAS_EXPOSED_CREDENTIALS', credentials(manifest)),
    ...found('HAS_EGRESS_WEBTRIGGER_MODULE', webtriggers(manifest)),
  ];
}
