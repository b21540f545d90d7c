import { Box, Inline, Spinner } from '@forge/react';
import React from 'react';
import { strings } from './strings';

export const LoadingState = () => (
  <Box role="status">
    <Inline alignInline="center">
      <Spinner size="medium" label={strings.surface.loading} />
    </Inline>
  </Box>
);
