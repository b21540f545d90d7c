import type { Finding } from '../finding';
import { listModules, type Manifest } from '../manifest';

const PAGE = ['key', 'resource', 'resolver', 'render', 'layout', 'title', 'icon'];

/**
 * Properties this app gives to the modules whose schema is open: Forge accepts a misspelt one there and ignores it. A property that
 * Forge knows and this list does not is added here together with its first use.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'jira:issueContext': ['key', 'resource', 'resolver', 'render', 'title', 'label', 'icon', 'status', 'dynamicProperties', 'displayConditions'],
  'jira:projectSettingsPage': PAGE,
  'jira:projectPage': PAGE,
  'jira:adminPage': [...PAGE, 'useAsConfig', 'useAsGetStarted'],
  'jira:entityProperty': ['key', 'entityType', 'propertyKey', 'values'],
  'jira:workflowValidator': ['key', 'name', 'description', 'expression', 'errorMessage', 'projectTypes'],
};

export function checkModuleKeys(manifest: Manifest): Finding[] {
  return listModules(manifest).flatMap(({ type, module }) => {
    if (!type.includes(':')) return [];
    const known = KNOWN[type];
    const where = `modules.${type}.${module.key}`;
    const rule = 'module-keys';
    if (!known) return [{ rule, where, problem: `The properties of ${type} are not listed in test/manifest/rules/module-keys.ts. Add them there.` }];
    return Object.keys(module)
      .filter((property) => !known.includes(property))
      .map((property) => ({ rule, where, problem: `"${property}" is no known property of ${type}: Forge would ignore it.` }));
  });
}
