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
import { DefinitionSection } from './readiness/definition-section';
import { ProfileEditor } from './readiness/profile-editor';
import { PublishEditor } from './readiness/publish-editor';
import { useFollowedSearch } from './readiness/use-followed-search';
import { SaveBar } from './save-bar';
import { changedParts, partsToMend, type SettingsPart } from './settings-parts';
import { SettingsTabs } from './settings-tabs';
import { UnsavableNotice } from './unsavable-notice';
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
  const panels: Readonly<Record<SettingsPart, React.ReactNode>> = {
    triage: (
      <>
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
      </>
    ),
    past: (
      <>
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
      </>
    ),
    definition: (
      <DefinitionSection
        base={base}
        settings={draft.readiness}
        isDisabled={saving}
        edit={(change) => edit((now) => withReadiness(now, change))}
      />
    ),
    search: (
      <PublishEditor
        isOn={draft.readiness.publish}
        search={base.readiness.search}
        isFollowed={isFollowed}
        isDisabled={saving}
        calendar={calendar}
        onChange={(publish) => edit((now) => withReadiness(now, (readiness) => ({ ...readiness, publish })))}
      />
    ),
    workOrders: (
      <ProfileEditor
        profile={draft.readiness.profile}
        isDisabled={saving}
        onChange={(profile) => edit((now) => withReadiness(now, (readiness) => ({ ...readiness, profile })))}
      />
    ),
  };
  return (
    <Stack space="space.300">
      <Text>{strings.settings.introduction}</Text>
      <SettingsTabs changed={changedParts(base.settings, draft)} toMend={partsToMend(draft)} panels={panels} />
      <UnsavableNotice settings={draft} types={base.readiness.types} />
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
