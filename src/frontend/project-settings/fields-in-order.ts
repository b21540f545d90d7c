import type { TriageField } from '../shared/view-types';

/** As the page lists them: those that are proposed most first. */
export const fieldsInOrder = ['priority', 'components', 'labels', 'type'] as const satisfies readonly TriageField[];
