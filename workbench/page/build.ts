export { buildPage } from './build/build-page';
export type { UiKitResource } from './build/build-surfaces';
export { buildSurfaces } from './build/build-surfaces';
export { surfaceHtml } from './surface-html';
