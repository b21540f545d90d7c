import type { ModelTier, TriageField } from '../view-types';
import { fieldStrings } from './fields';
import { dialStrings } from './settings-dial';
import { duplicateStrings } from './settings-duplicates';
import { historyStrings } from './settings-history';
import { readinessSettingsStrings } from './settings-readiness';

const tier: Readonly<Record<ModelTier, { name: string; hint: string }>> = {
  haiku: { name: 'Haiku', hint: 'fastest, about 1 US dollar per million input tokens' },
  sonnet: { name: 'Sonnet', hint: 'about 3 US dollars per million input tokens' },
  opus: { name: 'Opus', hint: 'most capable, about 5 US dollars per million input tokens' },
};

export const settingsStrings = {
  introduction:
    'What Plumbline does in this project. Nothing is written to an issue before a person approves it, but for what you switch on here: a field that is filled by itself, readiness for Jira search.',
  tabs: {
    title: {
      triage: 'Triage',
      past: 'Past issues',
      definition: 'Definition of Ready',
      search: 'Jira search',
      workOrders: 'Work orders',
    },
    changed: 'Not saved',
    toMend: 'To mend',
  },
  fields: {
    heading: 'Fields',
    toggle: (field: TriageField) => `Suggest ${fieldStrings.name[field]}`,
    every: (field: TriageField) => `Every ${fieldStrings.one[field]} the project offers`,
    only: (field: TriageField) => `Only these ${fieldStrings.many[field]}`,
    allowed: (field: TriageField) => `Allowed ${fieldStrings.many[field]}`,
    noneOffered: (field: TriageField) =>
      `This project offers no ${fieldStrings.many[field]} yet, so nothing can be suggested.`,
    goneValue: (name: string) => `${name} (no longer offered)`,
    noneChosen: 'Choose at least one value, or switch the field off.',
    tooMany: 'That is more than can be saved. Choose fewer, or allow every value.',
  },
  model: {
    heading: 'Model',
    sentence: 'Which of Forge’s Claude models to ask. Prices are Forge’s published rates of 2026.',
    option: (name: ModelTier) => `${tier[name].name}: ${tier[name].hint}`,
  },
  automatic: {
    heading: 'Automatic triage',
    toggle: 'Triage each new issue in the background',
    warning:
      'It only suggests. Each new issue costs a question to the model, and no field changes before a person approves.',
    writes: (fields: readonly TriageField[]) =>
      `Each new issue costs a question to the model. It may write ${fieldStrings.names(fields)} by itself as far as set above; everything else waits for a person’s approval.`,
  },
  dial: dialStrings,
  history: historyStrings,
  duplicates: duplicateStrings,
  readiness: readinessSettingsStrings,
  unsavable: {
    title: 'These settings cannot be saved yet',
    field: (field: TriageField) => `Triage: see the allowed ${fieldStrings.many[field]}.`,
  },
  save: 'Save',
  discard: 'Discard changes',
  unsaved: 'You have changes that are not saved.',
  saved: 'Settings saved',
  savedNote: 'They hold from the next triage on.',
  neverSaved: 'Nobody has saved settings yet; the defaults hold.',
  lastSaved: (instant: string) => `Last saved ${instant} by`,
  conflict: {
    title: 'Saved by someone else while you were editing',
    savedBy: 'saved while you were editing. Your edits are still here and were not saved.',
    somebody: 'Somebody',
    loadTheirs: 'Load theirs',
    keepMine: 'Keep editing mine',
    keepNote:
      'If you keep editing, everything you did not touch is taken from theirs. Where both of you changed the same setting, your next save replaces theirs.',
  },
};
