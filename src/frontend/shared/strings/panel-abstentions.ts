import type { AbstentionView } from '../../../contract/calls/issue-panel';
import type { TriageField } from '../view-types';
import { fieldStrings } from './fields';

const why: Readonly<Record<AbstentionView['why'], string>> = {
  switched_off: 'switched off in the project settings',
  no_values: 'the project offers no allowed value',
  not_enough_evidence: 'not enough evidence',
  already_right: 'what Jira holds already fits',
};

/** What would give a field the evidence it lacks. */
const evidenceFor: Readonly<Record<TriageField, string>> = {
  components: 'Name the component or add a stack trace. More decided issues in this project help, too.',
  labels: 'Name what it is about in the words of a label. More decided issues in this project help, too.',
  priority: 'History rarely tells priority; a person decides.',
  type: 'Say whether something is broken or something new is wanted.',
};

/** What somebody can do about it; null where there is nothing to be done. */
function help({ field, why: because }: AbstentionView): string | null {
  if (because === 'not_enough_evidence') return evidenceFor[field];
  return because === 'no_values' ? 'An administrator of the project can allow values in the Plumbline settings.' : null;
}

export const abstentionStrings = {
  /** One field and what would help. */
  withHelp: (view: AbstentionView) => {
    const next = help(view);
    return next === null ? null : `${fieldStrings.title[view.field]}: ${why[view.why]}. ${next}`;
  },
  /** The fields nothing can be done about, on one line. */
  others: (views: readonly AbstentionView[]) =>
    `No suggestion: ${views.map((view) => `${fieldStrings.name[view.field]} (${why[view.why]})`).join(', ')}.`,
};
