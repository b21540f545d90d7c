import ts from 'typescript';
import type { Finding } from '../finding';
import { placeOf, valueImports, walk, type SourceFile } from '../source-files';

const rule = 'network-use';

/** Node modules and packages that open connections or start programs that could. */
const NETWORK_MODULES = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|child_process|worker_threads|cluster|inspector|vm)$|^(?:undici|axios|node-fetch|got|ky|ws|superagent|request)$/;

/** Functions and constructors that leave the app whatever address they are given, in a variable or written out. */
const WAYS_OUT = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'importScripts'],
  ...['sendBeacon', 'invokeRemote', 'requestRemote', 'assumeTrustedRoute', 'eval', 'require'],
]);

/** `fetch` of `fetch(x)`, `api.fetch(x)`, `globalThis['fetch'](x)` and `new WebSocket(x)`. */
function nameCalled(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const { expression } = node;
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  if (ts.isElementAccessExpression(expression) && ts.isStringLiteralLike(expression.argumentExpression)) {
    return expression.argumentExpression.text;
  }
  return undefined;
}

function* waysOut(file: SourceFile): Generator<Finding> {
  for (const { module, node } of valueImports(file)) {
    if (NETWORK_MODULES.test(module)) {
      yield { rule, where: placeOf(file, node), problem: `Imports ${module}. The app has no egress.` };
    }
  }
  for (const node of walk(file.tree)) {
    const name = nameCalled(node);
    if (name !== undefined && WAYS_OUT.has(name)) yield { rule, where: placeOf(file, node), problem: `Calls ${name}. The app has no egress.` };
    if (ts.isNewExpression(node) && name === 'Function') yield { rule, where: placeOf(file, node), problem: 'Makes code from text.' };
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      yield { rule, where: placeOf(file, node), problem: 'Imports while running, which cannot be judged by reading.' };
    }
    // A way out taken as a value: `const send = fetch`.
    if (ts.isIdentifier(node) && node.text === 'fetch' && ts.isVariableDeclaration(node.parent) && node.parent.initializer === node) {
      yield { rule, where: placeOf(file, node), problem: 'Takes fetch as a value. The app has no egress.' };
    }
  }
}

/** Forge's linter reports `fetch('https://literal')` only; this reads every call, whatever it is given. */
export const checkNetworkUse = (files: readonly SourceFile[]): Finding[] => files.flatMap((file) => [...waysOut(file)]);
