import { Heading, Stack, Text } from '@forge/react';
import React from 'react';
import type { ProjectSettingsView } from '../../../contract/calls/project-settings';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { BasisEditor } from './basis-editor';
import { DefinitionsPart } from './definitions-part';
import { ProfileEditor } from './profile-editor';
import { PublishEditor } from './publish-editor';
import { findReadinessProblems } from './readiness-problems';
import type { EditReadiness, ReadinessSettings } from './readiness-types';
import { ScoreEditor } from './score-editor';

interface ReadinessSectionProps {
  readonly base: Pick<ProjectSettingsView, 'offered' | 'readiness'>;
  readonly settings: ReadinessSettings;
  /** Whether the page looks by itself how far Jira search is. */
  readonly isFollowed: boolean;
  readonly isDisabled: boolean;
  readonly calendar: Calendar;
  readonly edit: EditReadiness;
}

const words = strings.settings.readiness;

/** The Definition of Ready of the project: what is asked, what it costs, where it is written, and how work orders are. */
export const ReadinessSection = ({ base, settings, isFollowed, isDisabled, calendar, edit }: ReadinessSectionProps) => (
  <Stack space="space.300">
    <Stack space="space.100">
      <Heading as="h2" size="small">
        {words.heading}
      </Heading>
      <Text>{words.introduction}</Text>
    </Stack>
    <DefinitionsPart
      types={base.readiness.types}
      settings={settings}
      problems={findReadinessProblems(settings)}
      isDisabled={isDisabled}
      edit={edit}
    />
    <ScoreEditor settings={settings} isDisabled={isDisabled} edit={edit} />
    <BasisEditor
      offered={base.readiness}
      priorities={base.offered.priority}
      settings={settings}
      isDisabled={isDisabled}
      edit={edit}
    />
    <PublishEditor
      isOn={settings.publish}
      search={base.readiness.search}
      isFollowed={isFollowed}
      isDisabled={isDisabled}
      calendar={calendar}
      onChange={(publish) => edit((now) => ({ ...now, publish }))}
    />
    <ProfileEditor
      profile={settings.profile}
      isDisabled={isDisabled}
      onChange={(profile) => edit((now) => ({ ...now, profile }))}
    />
  </Stack>
);
