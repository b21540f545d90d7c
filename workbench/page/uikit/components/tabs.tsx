import React from 'react';
import { Box, xcss } from '@atlaskit/primitives';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { drawing } from '../drawing';
import { prop } from '../prop';
import { useSyncedValue } from '../use-synced-value';

const panel = xcss({ width: '100%' });

export const tabsDrawings = [
  drawing(
    'Tabs',
    {
      id: prop.text,
      selected: prop.number,
      defaultSelected: prop.number,
      shouldUnmountTabPanelOnChange: prop.flag,
      onChange: prop.handler,
      testId: prop.text,
    },
    function TabsBody({ props: { id = 'tabs', selected, onChange, ...props }, children }) {
      const [shown, change] = useSyncedValue(selected);
      return (
        <Tabs
          {...props}
          id={id}
          {...(shown === undefined ? {} : { selected: shown })}
          onChange={(next) => change(selected === undefined ? undefined : next, onChange?.(next) ?? Promise.resolve())}
        >
          {children}
        </Tabs>
      );
    },
  ),
  drawing('TabList', {}, ({ children }) => <TabList>{children}</TabList>),
  drawing('Tab', { testId: prop.text }, ({ props, children }) => <Tab {...props}>{children}</Tab>),
  drawing('TabPanel', { testId: prop.text }, ({ props, children }) => (
    <TabPanel {...props}>
      <Box paddingBlockStart="space.150" xcss={panel}>
        {children}
      </Box>
    </TabPanel>
  )),
];
