/**
 * Who may import whom in `src`. The arrows point inward:
 * frontend -> contract <- resolvers, triggers, consumers -> app -> usecases -> domain <- adapters.
 * `layers` names the folders (and root files) a room may reach; `packages` the npm and node modules, as regular expressions.
 * `typesFrom` are folders it may name in `import type` only.
 */
const rooms = [
  {
    files: ['src/domain/**'],
    layers: ['domain'],
    packages: ['zod', 'canonicalize', 'node:crypto'],
    layerAdvice: 'domain is pure and knows no other folder: declare a port in src/domain/ports.ts and let src/app.ts join them.',
    packageAdvice:
      'domain imports only zod, canonicalize and node:crypto: code that needs another package belongs in src/adapters.',
  },
  {
    files: ['src/contract/**'],
    layers: ['contract', 'domain'],
    packages: ['zod'],
    layerAdvice: 'contract is what both sides agree on: it imports contract and domain schemas, nothing that runs on one side only.',
    packageAdvice: 'contract is bundled for the browser too and imports only zod: put code that needs a package in src/resolvers or src/frontend.',
  },
  {
    files: ['src/usecases/**'],
    layers: ['usecases', 'domain'],
    packages: ['zod'],
    layerAdvice:
      'a use case imports domain and other use cases: what it needs from outside is a port (src/domain/ports.ts) that src/app.ts hands in; contract shapes are made in src/resolvers.',
    packageAdvice: 'a use case imports only domain and zod: put code that needs a package behind a port, in src/adapters.',
  },
  {
    files: ['src/adapters/**'],
    layers: ['adapters', 'domain'],
    packages: ['@forge/(?:api|kvs|sql|llm|events)', 'zod', 'node:crypto'],
    layerAdvice: 'an adapter implements a port of src/domain and knows nothing above it: src/app.ts joins it to a use case.',
    packageAdvice: 'adapters import only @forge/api, kvs, sql, llm, events and zod: anything that computes belongs in src/domain.',
  },
  {
    files: ['src/resolvers/**', 'src/triggers/**', 'src/consumers/**'],
    layers: ['resolvers', 'triggers', 'consumers', 'contract', 'usecases', 'app', 'domain'],
    packages: ['@forge/resolver', 'zod'],
    layerAdvice:
      'an entry parses, authorises and calls a use case: take ports and adapters from src/app.ts, steps from src/usecases, rules from src/domain.',
    packageAdvice: 'an entry imports only @forge/resolver and zod: Forge services are reached through src/app.ts and src/adapters.',
  },
  {
    files: ['src/frontend/**'],
    layers: ['frontend', 'contract'],
    packages: ['react', '@forge/(?:react|bridge)(?:/.+)?', 'zod'],
    layerAdvice: 'the frontend knows src/contract only: re-export a domain type or schema there, and ask the backend through a call.',
    packageAdvice: 'the frontend imports only react, @forge/react, @forge/bridge and zod: everything else runs in src/resolvers.',
  },
  {
    files: ['src/app.ts'],
    layers: ['usecases', 'adapters', 'domain'],
    packages: [],
    layerAdvice: 'app.ts joins use cases to adapters and is imported by the entries, never the other way round.',
    packageAdvice: 'app.ts only joins: a package is imported in src/adapters.',
  },
  {
    files: ['src/index.ts'],
    layers: ['resolvers', 'triggers', 'consumers'],
    packages: [],
    layerAdvice: 'index.ts is the table of contents: it exports one handler per function key, from resolvers, triggers and consumers.',
    packageAdvice: 'index.ts is the table of contents and imports no package.',
  },
];

const LAYERS = ['domain', 'contract', 'usecases', 'adapters', 'resolvers', 'triggers', 'consumers', 'frontend', 'app', 'index'];
const UP = '^(?:\\.\\.?/)+';
const ends = '(?:/|$)';

const outsideSource = {
  regex: `${UP}(?:workbench|test)${ends}|^(?:workbench|test)/`,
  message: 'src never imports workbench or test: they are development only and would ship to customers.',
};

/** Named imports that open a way out of the app or around its checks, wherever they are allowed to be imported at all. */
const doors = [
  {
    name: '@forge/api',
    importNames: ['fetch', 'webTrigger', 'invokeRemote', 'requestRemote', 'assumeTrustedRoute', 'storage'],
    message:
      'Not this export: calls go through asUser(), asApp() and route, storage through @forge/kvs and @forge/sql, and nothing leaves Atlassian.',
  },
  {
    name: '@forge/bridge',
    importNames: ['invokeRemote', 'requestRemote', 'requestJira', 'requestConfluence', 'requestBitbucket'],
    message: 'The frontend asks its resolver through src/frontend/shared: every read and write is authorised and recorded there.',
  },
  {
    name: 'node:crypto',
    importNames: ['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues', 'webcrypto'],
    message: 'Randomness comes in through a port (src/domain/ports.ts), so that a test can repeat it.',
  },
];

function restrictedImports({ files, layers, typesFrom = [], packages, layerAdvice, packageAdvice }) {
  const reachable = layers.map((layer) => `${layer}${ends}`).join('|');
  const forbidden = LAYERS.filter((layer) => !layers.includes(layer));
  const untyped = forbidden.filter((layer) => !typesFrom.includes(layer));
  const typedOnly = forbidden.filter((layer) => typesFrom.includes(layer));
  const arrow = (names, advice) => ({
    regex: `${UP}(?!${reachable})(?:${names.join('|')})${ends}`,
    message: advice,
  });
  return {
    patterns: [
      outsideSource,
      arrow(untyped, layerAdvice),
      ...(typedOnly.length > 0 ? [{ ...arrow(typedOnly, layerAdvice), allowTypeImports: true }] : []),
      { regex: `^(?!\\.)(?!(?:${['(?!)', ...packages].join('|')})$)`, message: packageAdvice },
    ],
    paths: doors.filter(({ name }) => name !== 'node:crypto' || !files.includes('src/adapters/**')),
  };
}

/** One flat-config object per room. */
export const directions = rooms.map((room) => ({
  name: `plumbline/directions/${room.files[0]}`,
  files: room.files.map((pattern) => (pattern.endsWith('**') ? `${pattern}/*.{ts,tsx}` : pattern)),
  rules: { '@typescript-eslint/no-restricted-imports': ['error', restrictedImports(room)] },
}));
