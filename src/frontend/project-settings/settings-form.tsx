import { Stack, Text } from '@forge/react';
import React from 'react';
import type { ProjectSettingsView } from '../../contract/calls/project-settings';
import { ErrorState } from '../shared/error-state';
import { strings } from '../shared/strings';
import type { Calendar } from '../shared/surface-context';
import type { ProjectSettings } from '../shared/view-types';
import { AutomaticTriage } from './automatic-triage';
import { ConflictNotice } from './conflict-notice';
import { LinkTypeEditor } from './duplicates/link-type-editor';
import { FieldsSection } from './fields-section';
import { withField, withReadiness, writingFields } from './form-state';
import { HistorySection } from './history/history-section';
import { ModelTierEditor } from './model-tier-editor';
import { ReadinessSection } from './readiness/readiness-section';
import { useFollowedSearch } from './readiness/use-followed-search';
import { UnsavableNotice } from './readiness/unsavable-notice';
import { SaveBar } from './save-bar';
import { useSettingsForm } from './use-settings-form';

interface SettingsFormProps {
  readonly projectId: string;
  readonly opened: ProjectSettingsView;
  readonly calendar: Calendar;
}

export const SettingsForm = ({ projectId, opened, calendar }: SettingsFormProps) => {
  const { state, dispatch, save } = useSettingsForm(projectId, opened);
  const { base, draft, saving, problem, theirs } = state;
  const edit = (change: (now: ProjectSettings) => ProjectSettings) => dispatch({ type: 'edited', edit: change });
  const isFollowed = useFollowedSearch(projectId, base.readiness.search, (before, search) => dispatch({ type: 'search_read', before, search }));
  return (
    <Stack space="space.300">
      <Text>{strings.settings.introduction}</Text>
      <FieldsSection
        base={base}
        draft={draft}
        isDisabled={saving}
        onChange={(field, part) => edit((now) => withField(now, field, part))}
      />
      <ModelTierEditor
        tier={draft.modelTier}
        isDisabled={saving}
        onChange={(modelTier) => edit((now) => ({ ...now, modelTier }))}
      />
      <AutomaticTriage
        isOn={draft.automaticTriage}
        writes={writingFields(draft)}
        isDisabled={saving}
        onChange={(automaticTriage) => edit((now) => ({ ...now, automaticTriage }))}
      />
      <HistorySection
        projectId={projectId}
        history={base.history}
        isUsed={draft.useHistory}
        isDisabled={saving}
        calendar={calendar}
        onChange={(useHistory) => edit((now) => ({ ...now, useHistory }))}
        onReset={(history) => dispatch({ type: 'history_reset', history })}
      />
      <LinkTypeEditor
        linkTypes={base.linkTypes}
        chosenId={draft.duplicateLinkType}
        isDisabled={saving}
        onChange={(duplicateLinkType) => edit((now) => ({ ...now, duplicateLinkType }))}
      />
      <ReadinessSection
        base={base}
        settings={draft.readiness}
        isFollowed={isFollowed}
        isDisabled={saving}
        calendar={calendar}
        edit={(change) => edit((now) => withReadiness(now, change))}
      />
      <UnsavableNotice settings={draft.readiness} types={base.readiness.types} />
      {problem && <ErrorState error={problem} />}
      {theirs && (
        <ConflictNotice
          savedBy={theirs.savedBy}
          onLoadTheirs={() => dispatch({ type: 'theirs_loaded' })}
          onKeepMine={() => dispatch({ type: 'mine_kept' })}
        />
      )}
      <SaveBar state={state} calendar={calendar} onSave={save} onDiscard={() => dispatch({ type: 'discarded' })} />
    </Stack>
  );
};
