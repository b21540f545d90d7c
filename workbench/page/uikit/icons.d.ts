/** Written at build time by `build/icons-plugin.ts`: every icon name that UI Kit 12 still accepts. */
declare module 'virtual:uikit-icons' {
  import type { ComponentType } from 'react';
  import type { NewCoreIconProps } from '@atlaskit/icon/types';

  export const icons: Readonly<Record<string, ComponentType<NewCoreIconProps>>>;
}
