import { Heading, Stack, Text } from '@forge/react';
import React from 'react';
import type { ProjectSettingsView } from '../../../contract/calls/project-settings';
import { strings } from '../../shared/strings';
import { BasisEditor } from './basis-editor';
import { DefinitionsPart } from './definitions-part';
import { findReadinessProblems } from './readiness-problems';
import type { EditReadiness, ReadinessSettings } from './readiness-types';
import { ScoreEditor } from './score-editor';

interface DefinitionSectionProps {
  readonly base: Pick<ProjectSettingsView, 'offered' | 'readiness' | 'settings'>;
  readonly settings: ReadinessSettings;
  readonly isDisabled: boolean;
  readonly edit: EditReadiness;
}

const words = strings.settings.readiness;

/** The Definition of Ready of the project: what is asked, and what it costs. */
export const DefinitionSection = ({ base, settings, isDisabled, edit }: DefinitionSectionProps) => (
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
      savedEstimateField={base.settings.readiness.estimateField}
      isDisabled={isDisabled}
      edit={edit}
    />
  </Stack>
);
