/** What no file of `src` may touch, and what `domain` and `usecases` may not touch on top. */
const noWayOut = (name) => ({ name, message: 'The app has no egress: ask Jira, SQL, KVS or the model through src/adapters.' });
const clockAdvice = 'Time comes in through the Clock port (src/domain/ports.ts), so that a test can set it.';
const randomAdvice = 'Randomness comes in through a port (src/domain/ports.ts), so that a test can repeat it.';

const globalsOfSource = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Request'].map(noWayOut),
  { name: 'console', message: 'Log through src/adapters/log.ts: it writes ids, codes and durations, never text of an issue.' },
  { name: 'process', message: 'Nothing in src reads the environment: settings are stored per project and shown to its admins.' },
  ...['window', 'self', 'global'].map((name) => ({ name, message: 'Nothing in src reaches through the global object: import what you need.' })),
  { name: 'require', message: 'Import it at the top of the file.' },
  { name: 'eval', message: 'No code is made from text.' },
];
const clockGlobals = ['setTimeout', 'setInterval', 'setImmediate', 'performance'].map((name) => ({ name, message: clockAdvice }));

const syntaxOfSource = [
  { selector: 'ExportDefaultDeclaration', message: 'Export it by name: the file is named after it.' },
  { selector: 'ImportExpression', message: 'Import it at the top of the file: what a function may reach is read from its imports.' },
  {
    selector: "MemberExpression[object.name='globalThis']",
    message: 'Nothing in src reaches through the global object: import what you need.',
  },
  {
    selector: "MemberExpression[object.name='api'][property.name=/^(fetch|webTrigger|invokeRemote|requestRemote)$/]",
    message: 'The app has no egress: only asUser(), asApp() and route of @forge/api are used.',
  },
  { selector: "NewExpression[callee.name='Function']", message: 'No code is made from text.' },
];
const clockSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockAdvice },
  { selector: "CallExpression[callee.name='Date']", message: clockAdvice },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clockAdvice },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: randomAdvice },
  { selector: "MemberExpression[object.name='crypto']", message: randomAdvice },
];

const restricted = (globals, syntax) => ({
  'no-restricted-globals': ['error', ...globals],
  'no-restricted-syntax': ['error', ...syntax],
});

export const purity = [
  {
    name: 'plumbline/purity/source',
    files: ['src/**/*.{ts,tsx}'],
    rules: restricted(globalsOfSource, syntaxOfSource),
  },
  {
    name: 'plumbline/purity/pure',
    files: ['src/domain/**/*.ts', 'src/usecases/**/*.ts', 'src/contract/**/*.ts'],
    rules: restricted([...globalsOfSource, ...clockGlobals], [...syntaxOfSource, ...clockSyntax]),
  },
  {
    name: 'plumbline/purity/log',
    files: ['src/adapters/log.ts'],
    rules: restricted(globalsOfSource.filter(({ name }) => name !== 'console'), syntaxOfSource),
  },
];
