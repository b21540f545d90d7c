import { auditStrings } from './strings/audit-log';
import { errorStrings } from './strings/errors';
import { fieldStrings } from './strings/fields';
import { panelStrings } from './strings/issue-panel';
import { settingsStrings } from './strings/project-settings';
import { surfaceStrings } from './strings/surface-states';

/** Every English sentence a person reads, by surface. */
export const strings = {
  errors: errorStrings,
  fields: fieldStrings,
  surface: surfaceStrings,
  panel: panelStrings,
  settings: settingsStrings,
  audit: auditStrings,
};

/** What a second language has to provide. */
export type Strings = typeof strings;
