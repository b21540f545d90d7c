import type { ProjectSettingsView, ReadinessSearchView } from '../../contract/calls/project-settings';
import { projectSettingsCalls } from '../../contract/calls/project-settings';
import type { CallError, Result } from '../../contract/result';
import type { FieldSettings, FieldValue, ProjectSettings, TriageField } from '../shared/view-types';
import { readinessFingerprint } from './readiness/definition-fingerprint';
import { isReadinessSavable } from './readiness/readiness-problems';
import type { ReadinessSettings } from './readiness/readiness-types';

export const fieldsInOrder = ['priority', 'components', 'labels', 'type'] as const satisfies readonly TriageField[];

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
      return { ...state, draft: event.edit(state.draft) };
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
      return state.theirs ? { ...state, base: state.theirs, theirs: null } : state;
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

export const isDirty = ({ base, draft }: FormState): boolean => fingerprint(base.settings) !== fingerprint(draft);

/** Equal for equal settings, whatever order values were chosen in. */
const fingerprint = ({ fields, ...rest }: ProjectSettings): string =>
  JSON.stringify([
    fieldsInOrder.map((field) => {
      const { enabled, oneWrongIn, allow } = fields[field];
      return [enabled, oneWrongIn, allow && [...allow].sort()];
    }),
    rest.modelTier,
    rest.automaticTriage,
    rest.useHistory,
    rest.duplicateLinkType,
    readinessFingerprint(rest.readiness),
  ]);

export type AllowProblem = 'none_chosen' | 'too_many';

const AllowSchema =
  projectSettingsCalls.saveProjectSettings.input.shape.settings.shape.fields.shape.components.shape.allow;

/** Why a field's allowlist cannot be saved; undefined when it can. A field that is off is not looked at. */
export function findAllowProblem({ enabled, allow }: Pick<FieldSettings, 'enabled' | 'allow'>): AllowProblem | undefined {
  if (!enabled || allow === null) return undefined;
  if (allow.length === 0) return 'none_chosen';
  return AllowSchema.safeParse(allow).success ? undefined : 'too_many';
}

export const isSavable = (state: FormState): boolean =>
  isDirty(state) &&
  !state.saving &&
  fieldsInOrder.every((field) => !findAllowProblem(state.draft.fields[field])) &&
  isReadinessSavable(state.draft.readiness);

export interface AllowOption {
  readonly value: string;
  readonly label: string;
}

/**
 * What a field's allowlist can be chosen from: what the project offers, then what is allowed but no longer offered.
 * @param goneLabel how to show a value that is no longer offered
 */
export function allowOptions(
  offered: readonly FieldValue[],
  allow: readonly string[] | null,
  goneLabel: (id: string) => string,
): readonly AllowOption[] {
  const known = new Set(offered.map((value) => value.id));
  const gone = (allow ?? []).filter((id) => !known.has(id));
  return [
    ...offered.map((value) => ({ value: value.id, label: value.name })),
    ...gone.map((id) => ({ value: id, label: goneLabel(id) })),
  ];
}

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
