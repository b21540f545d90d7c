import { EligibilityReasons, listIneligibilities } from './eligibility';
import type { Finding } from './finding';
import type { Manifest } from './manifest';
import { productEventScopes } from './product-events';
import { checkLicensing, checkMemory, checkRuntime } from './rules/app-settings';
import { checkFunctionKeys, checkFunctionUse, checkHandlers, checkProductEvents, checkTimeouts } from './rules/functions';
import { checkModuleKeys } from './rules/module-keys';
import { checkNetworkUse } from './rules/network-use';
import { checkStorageScope } from './rules/permissions';
import { checkResources } from './rules/resources';
import { checkSchedules } from './rules/schedules';
import type { SourceFile } from './source-files';

/** Everything wrong with the manifest, alone and against the source, that Forge's own validator and linter do not see. */
export const checkManifest = (manifest: Manifest, files: readonly SourceFile[]): Finding[] => [
  ...listIneligibilities(manifest).map(({ reason, where }) => ({ rule: reason, where, problem: EligibilityReasons[reason] })),
  ...checkRuntime(manifest),
  ...checkMemory(manifest),
  ...checkLicensing(manifest),
  ...checkFunctionKeys(manifest),
  ...checkFunctionUse(manifest),
  ...checkHandlers(manifest, files),
  ...checkTimeouts(manifest),
  ...checkProductEvents(manifest, new Set(productEventScopes.keys())),
  ...checkSchedules(manifest),
  ...checkModuleKeys(manifest),
  ...checkResources(manifest),
  ...checkStorageScope(manifest, files),
  ...checkNetworkUse(files),
];
