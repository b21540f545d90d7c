import type { Surface } from './function-table';
import type { Installation } from './installation';

/** The issue and project a surface is shown on, as the product would put them into `extension`. */
export interface Placement {
  readonly issue?: { readonly id: string; readonly key: string; readonly type: string };
  readonly project?: { readonly id: string; readonly key: string };
}

/** What `useProductContext()` and a resolver's `context` hold. It comes from the browser and proves nothing. */
export function frontEndContext(surface: Surface, installation: Installation, placement: Placement, accountId?: string) {
  return {
    ...(accountId !== undefined && { accountId }),
    cloudId: installation.cloudId,
    localId: `ari:cloud:ecosystem::extension/workbench/${surface.key}`,
    moduleKey: surface.key,
    environmentId: 'workbench',
    environmentType: installation.environmentType,
    siteUrl: installation.siteUrl,
    locale: 'en-US',
    timezone: 'UTC',
    extension: { type: surface.moduleType, ...placement },
  };
}
