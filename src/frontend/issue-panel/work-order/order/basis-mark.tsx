import { Box, Lozenge, Text } from '@forge/react';
import React from 'react';
import type { StatementView } from '../../../../contract/calls/work-order';
import { strings } from '../../../shared/strings';
import { unshrunk } from '../../card-style';

const words = strings.panel.workOrder.basis;

/** Where a statement comes from. What nobody wrote stands out; the rest is quiet. */
export const BasisMark = ({ basis }: Pick<StatementView, 'basis'>) => (
  <Box xcss={unshrunk}>
    {basis === 'assumption' ? (
      <Lozenge appearance="moved">{words.assumption}</Lozenge>
    ) : (
      <Text size="small" color="color.text.subtle">
        {words[basis]}
      </Text>
    )}
  </Box>
);
