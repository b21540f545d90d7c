import type { ComponentType } from 'react';
import type { NewCoreIconProps } from '@atlaskit/icon/types';
import { icons } from 'virtual:uikit-icons';

/** The Atlaskit icon of a UI Kit glyph name; undefined for legacy names, which the product is about to drop. */
export const findIcon = (glyph: string): ComponentType<NewCoreIconProps> | undefined =>
  Object.hasOwn(icons, glyph) ? icons[glyph] : undefined;
