import { Box, Inline, Lozenge, Stack, Tab, TabList, TabPanel, Tabs } from '@forge/react';
import React, { type ReactNode } from 'react';
import { strings } from '../shared/strings';
import { settingsParts, type SettingsPart } from './settings-parts';

interface SettingsTabsProps {
  /** Parts with changes that are not saved. */
  readonly changed: readonly SettingsPart[];
  /** Parts that keep the settings from being saved. */
  readonly toMend: readonly SettingsPart[];
  readonly panels: Readonly<Record<SettingsPart, ReactNode>>;
}

const words = strings.settings.tabs;

const Mark = ({ isChanged, isToMend }: { readonly isChanged: boolean; readonly isToMend: boolean }) => {
  if (isToMend) return <Lozenge appearance="removed">{words.toMend}</Lozenge>;
  return isChanged ? <Lozenge appearance="inprogress">{words.changed}</Lozenge> : null;
};

/** One tab a part. Each says whether it holds something unsaved, since all are saved together by the button below them. */
export const SettingsTabs = ({ changed, toMend, panels }: SettingsTabsProps) => (
  <Tabs id="settings-tabs">
    <TabList>
      {settingsParts.map((part) => (
        <Tab key={part}>
          <Inline space="space.075" alignBlock="center">
            {words.title[part]}
            <Mark isChanged={changed.includes(part)} isToMend={toMend.includes(part)} />
          </Inline>
        </Tab>
      ))}
    </TabList>
    {settingsParts.map((part) => (
      <TabPanel key={part}>
        <Box paddingBlock="space.200">
          <Stack space="space.300">{panels[part]}</Stack>
        </Box>
      </TabPanel>
    ))}
  </Tabs>
);
