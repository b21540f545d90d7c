import ts from 'typescript';
import type { SourceFile } from './source-files';
import { placeOf, walk } from './source-files';

/** One request to Jira's REST API as it is written in the source. */
export interface JiraRequest {
  readonly where: string;
  /** Upper case; undefined when the method is not written out beside the call and so cannot be judged. */
  readonly method: string | undefined;
  /** Without its query; each `${...}` is `{}`. */
  readonly path: string;
}

const FRONTEND_CALL = 'requestJira';

/** Text of a template or string with `{}` for what is filled in at run time. */
function pathOf(template: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(template)) return template.text;
  if (!ts.isTemplateExpression(template)) return undefined;
  return template.head.text + template.templateSpans.map((span) => `{}${span.literal.text}`).join('');
}

/** `/rest/api/3/issue/{}?fields=a` to `/rest/api/3/issue/{}`. */
const withoutQuery = (path: string): string => path.split('?', 1)[0] ?? path;

/** The calls that `expression` is an argument of: one directly, any number through a constant, within the function that has it. */
function callsWith(expression: ts.Expression, file: SourceFile): ts.CallExpression[] {
  for (let node: ts.Node = expression; !ts.isStatement(node) && !ts.isFunctionLike(node); node = node.parent) {
    if (ts.isCallExpression(node.parent) && node.parent.arguments.some((argument) => argument === node)) return [node.parent];
    if (ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name)) {
      return callsWithName(node.parent.name.text, ts.findAncestor(node, ts.isFunctionLike) ?? file.tree);
    }
    if (ts.isSourceFile(node.parent)) return [];
  }
  return [];
}

const callsWithName = (name: string, within: ts.Node): ts.CallExpression[] =>
  [...walk(within)]
    .filter(ts.isCallExpression)
    .filter((call) => call.arguments.some((argument) => ts.isIdentifier(argument) && argument.text === name));

/** GET without a `method`; undefined when there is one that is not a plain string. */
function methodOf(call: ts.CallExpression): string | undefined {
  const options = call.arguments.filter(ts.isObjectLiteralExpression);
  for (const property of options.flatMap(({ properties }) => [...properties])) {
    if (property.name?.getText() !== 'method') continue;
    return ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
      ? property.initializer.text.toUpperCase()
      : undefined;
  }
  return 'GET';
}

const isRoute = (node: ts.Node): node is ts.TaggedTemplateExpression =>
  ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && node.tag.text === 'route';

const isFrontendRequest = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === FRONTEND_CALL;

function* requestsOf(file: SourceFile): Generator<JiraRequest> {
  for (const node of walk(file.tree)) {
    if (isRoute(node)) {
      const calls = callsWith(node, file);
      const methods = calls.length === 0 ? [undefined] : calls.map(methodOf);
      const path = withoutQuery(pathOf(node.template) ?? '');
      for (const method of methods) yield { where: placeOf(file, node), method, path };
    } else if (isFrontendRequest(node)) {
      const [first] = node.arguments;
      const path = first && pathOf(first);
      if (path !== undefined) yield { where: placeOf(file, node), method: methodOf(node), path: withoutQuery(path) };
    }
  }
}

/**
 * Every Jira request written in these files: any `route` template, whatever function it is handed to, and `requestJira('...')` of a
 * frontend. The method is the `method` of an object literal in the same call, GET without one.
 */
export const listJiraRequests = (files: readonly SourceFile[]): JiraRequest[] => files.flatMap((file) => [...requestsOf(file)]);
