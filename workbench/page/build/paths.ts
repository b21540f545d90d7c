import { join } from 'node:path';

/** The project's root, the folder of the page's sources, and the installed packages. */
export const ROOT_DIR = join(__dirname, '../../..');
export const PAGE_DIR = join(__dirname, '..');
export const MODULES_DIR = join(ROOT_DIR, 'node_modules');
