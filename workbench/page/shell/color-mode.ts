import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { setParameter } from './use-address';

export type ColorMode = 'light' | 'dark';

const STORAGE_KEY = 'workbench.color-mode';

const asColorMode = (value: string | null): ColorMode | undefined =>
  value === 'light' || value === 'dark' ? value : undefined;

/** The colour mode to start in: the address wins, then what was chosen last time. */
export const startingColorMode = (): ColorMode =>
  asColorMode(new URLSearchParams(window.location.search).get('theme')) ??
  asColorMode(window.localStorage.getItem(STORAGE_KEY)) ??
  'light';

/** The theme as `getContext` reports it to a surface. */
export const themeOf = (colorMode: ColorMode) => ({
  colorMode,
  light: 'light' as const,
  dark: 'dark' as const,
  spacing: 'spacing' as const,
  typography: 'typography' as const,
  shape: 'shape' as const,
});

/** Puts a colour mode on the page and remembers it. Settles when its tokens are loaded. */
export const applyColorMode = async (colorMode: ColorMode): Promise<void> => {
  window.localStorage.setItem(STORAGE_KEY, colorMode);
  if (new URLSearchParams(window.location.search).has('theme')) setParameter('theme', colorMode);
  await setGlobalTheme(themeOf(colorMode));
};
