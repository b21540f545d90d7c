import { Inline, ProgressBar, Stack, Text } from '@forge/react';
import React from 'react';
import type { DialBarView } from './describe-dial';

/** How far the promise is, or how the work is divided under it. */
export const DialBar = ({ value, label, ends, isPromised }: DialBarView) => (
  <Stack space="space.050">
    <ProgressBar value={value} ariaLabel={label} appearance={isPromised ? 'success' : 'default'} />
    <Inline spread="space-between" space="space.100">
      {ends.map((end) => (
        <Text key={end} size="small" color="color.text.subtle">
          {end}
        </Text>
      ))}
    </Inline>
  </Stack>
);
