import type { ProjectSettingsView, ReadinessSearchView } from '../../contract/calls/project-settings';
import type { CallError, Result } from '../../contract/result';
import type { FieldSettings, ProjectSettings, TriageField } from '../shared/view-types';
import { fieldsInOrder } from './fields-in-order';
import { mergeSettings } from './merge-settings';
import type { ReadinessSettings } from './readiness/readiness-types';
import { changedParts, partsToMend } from './settings-parts';

export interface FormState {
  /** What the server held when it was last read; a save builds on its version. */
  readonly base: ProjectSettingsView;
  readonly draft: ProjectSettings;
  readonly saving: boolean;
  readonly problem: CallError | null;
  /** What somebody else saved while this person was editing. */
  readonly theirs: ProjectSettingsView | null;
}

export type FormEvent =
  /** A change of whatever the draft is by then, so that two quick edits both hold. */
  | { readonly type: 'edited'; readonly edit: (draft: ProjectSettings) => ProjectSettings }
  | { readonly type: 'discarded' }
  | { readonly type: 'saving' }
  | { readonly type: 'saved'; readonly result: Result<ProjectSettingsView> }
  /** The save met a newer version, and this is what it holds. */
  | { readonly type: 'collided'; readonly result: Result<ProjectSettingsView> }
  | { readonly type: 'theirs_loaded' }
  | { readonly type: 'mine_kept' }
  /** Past issues were deleted and are read anew: nothing a save builds on has changed. */
  | { readonly type: 'history_reset'; readonly history: ProjectSettingsView['history'] }
  /** How far readiness is in Jira search; `before` is what was shown when it was asked for. */
  | { readonly type: 'search_read'; readonly before: ReadinessSearchView; readonly search: ReadinessSearchView };

export const openForm = (view: ProjectSettingsView): FormState => ({
  base: view,
  draft: view.settings,
  saving: false,
  problem: null,
  theirs: null,
});

/** One event per await, so that each await commits the tree once. Edits survive all but discarding and loading. */
export function reduceForm(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case 'edited':
      return edited(state, event.edit(state.draft));
    case 'discarded':
      return openForm(state.base);
    case 'saving':
      return { ...state, saving: true, problem: null };
    case 'saved':
      return event.result.ok ? openForm(event.result.data) : { ...state, saving: false, problem: event.result.error };
    case 'collided':
      return event.result.ok
        ? { ...state, saving: false, theirs: event.result.data }
        : { ...state, saving: false, problem: event.result.error };
    case 'theirs_loaded':
      return state.theirs ? openForm(state.theirs) : state;
    case 'mine_kept':
      return state.theirs
        ? {
            ...state,
            base: state.theirs,
            draft: mergeSettings(state.base.settings, state.draft, state.theirs.settings),
            theirs: null,
          }
        : state;
    case 'history_reset':
      return {
        ...state,
        base: { ...state.base, history: event.history },
        theirs: state.theirs && { ...state.theirs, history: event.history },
      };
    case 'search_read': {
      const { readiness } = state.base;
      // Asked before something newer came with a save: that is what holds.
      if (readiness.search !== event.before) return state;
      return { ...state, base: { ...state.base, readiness: { ...readiness, search: event.search } } };
    }
  }
}

/** Who typed back what stood there has nothing left to choose: what somebody else saved is in force. */
function edited(state: FormState, draft: ProjectSettings): FormState {
  const next = { ...state, draft };
  return state.theirs && !isDirty(next) ? openForm(state.theirs) : next;
}

export const isDirty = ({ base, draft }: FormState): boolean => changedParts(base.settings, draft).length > 0;

export const isSavable = (state: FormState): boolean => isDirty(state) && !state.saving && partsToMend(state.draft).length === 0;

/** The same settings with something changed in one field. */
export const withField = (
  draft: ProjectSettings,
  field: TriageField,
  part: Partial<FieldSettings>,
): ProjectSettings => ({
  ...draft,
  fields: { ...draft.fields, [field]: { ...draft.fields[field], ...part } },
});

/** The same settings with something changed in the Definition of Ready. */
export const withReadiness = (
  draft: ProjectSettings,
  change: (readiness: ReadinessSettings) => ReadinessSettings,
): ProjectSettings => ({ ...draft, readiness: change(draft.readiness) });

/** Fields that automatic triage may write without a person, as far as settings say. */
export const writingFields = ({ fields }: ProjectSettings): readonly TriageField[] =>
  fieldsInOrder.filter((field) => fields[field].enabled && fields[field].oneWrongIn !== null);
