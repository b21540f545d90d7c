import ts from 'typescript';
import type { Finding } from './finding';
import { findJiraOperation } from './jira-operations';
import { listJiraRequests } from './jira-requests';
import { eventsOf, type Manifest } from './manifest';
import { productEventScopes } from './product-events';
import { placeOf, valueImports, walk, type SourceFile } from './source-files';

/** One reason for a scope: what needs it, where that stands, and what the app wants with it. */
export interface ScopeUse {
  readonly scope: string;
  readonly neededBy: string;
  readonly where: string;
  readonly why: string;
}

const STORAGE = { '@forge/kvs': 'settings, and marks that expire', '@forge/sql': 'reports, proposals and the audit log' } as const;
const isStorage = (module: string): module is keyof typeof STORAGE => module in STORAGE;

const jiraUses = (files: readonly SourceFile[]): ScopeUse[] =>
  listJiraRequests(files).flatMap((request) => {
    const operation = findJiraOperation(request);
    return (operation?.scopes ?? []).map((scope) => ({
      scope,
      neededBy: operation?.call ?? '',
      where: request.where,
      why: operation?.why ?? '',
    }));
  });

const storageUses = (files: readonly SourceFile[]): ScopeUse[] =>
  files.flatMap((file) =>
    [...valueImports(file)].flatMap(({ module, node }) =>
      isStorage(module) ? [{ scope: 'storage:app', neededBy: module, where: placeOf(file, node), why: STORAGE[module] }] : [],
    ),
  );

const privacyUses = (files: readonly SourceFile[]): ScopeUse[] =>
  files.flatMap((file) =>
    [...walk(file.tree)]
      .filter((node) => ts.isPropertyAccessExpression(node) && node.name.text === 'reportPersonalData')
      .map((node) => ({
        scope: 'report:personal-data',
        neededBy: 'POST /app/report-accounts',
        where: placeOf(file, node),
        why: 'tell Atlassian whose account ids are stored, and erase those it says are closed',
      })),
  );

const eventUses = (manifest: Manifest): ScopeUse[] =>
  (manifest.modules['trigger'] ?? []).flatMap((trigger) =>
    eventsOf(trigger).flatMap((event) =>
      (productEventScopes.get(event) ?? []).map((scope) => ({
        scope,
        neededBy: `event ${event}`,
        where: `modules.trigger.${trigger.key}`,
        why: 'be told of it',
      })),
    ),
  );

/** Everything that needs a scope, from the source and from the manifest's triggers. */
export const listScopeUses = (manifest: Manifest, files: readonly SourceFile[]): ScopeUse[] => [
  ...jiraUses(files),
  ...storageUses(files),
  ...privacyUses(files),
  ...eventUses(manifest),
];

/** Scopes without a use, uses without their scope, and Jira requests nobody can say the scope of. */
export function checkScopes(manifest: Manifest, files: readonly SourceFile[]): Finding[] {
  const asked = new Set(manifest.permissions.scopes);
  const uses = listScopeUses(manifest, files);
  const used = new Set(uses.map(({ scope }) => scope));
  return [
    ...[...asked]
      .filter((scope) => !used.has(scope))
      .map((scope) => ({ rule: 'scope-unused', where: 'permissions.scopes', problem: `Nothing needs the scope ${scope}. Remove it.` })),
    ...uses
      .filter(({ scope }) => !asked.has(scope))
      .map(({ scope, neededBy, where }) => ({ rule: 'scope-missing', where, problem: `${neededBy} needs the scope ${scope}.` })),
    ...listJiraRequests(files)
      .filter((request) => findJiraOperation(request) === undefined)
      .map(({ where, method, path }) => ({
        rule: 'scope-unknown',
        where,
        problem: `${method ?? 'A request whose method is not written out beside it:'} ${path} is not in test/manifest/jira-operations.json.`,
      })),
  ];
}
