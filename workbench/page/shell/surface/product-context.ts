import type { Surface } from '../../api-schemas';
import { themeOf } from '../color-mode';
import type { Workbench } from '../use-workbench';

interface ContextInput {
  readonly workbench: Workbench;
  readonly surface: Surface;
  readonly extension: Readonly<Record<string, unknown>>;
}

/** The answer to `view.getContext()`, in the shape of `FullContext` of `@forge/bridge`. */
export const productContext = ({ workbench, surface, extension }: ContextInput) => ({
  accountId: workbench.user,
  cloudId: 'workbench',
  siteUrl: window.location.origin,
  environmentId: 'workbench',
  environmentType: 'DEVELOPMENT',
  localId: `workbench-${surface.key}`,
  locale: 'en-US',
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  moduleKey: surface.moduleKey,
  theme: themeOf(workbench.colorMode),
  surfaceColor: null,
  extension,
});
