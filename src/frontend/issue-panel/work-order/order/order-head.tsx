import { Box, Inline, Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import type { WorkOrderView } from '../../../../contract/calls/work-order';
import { strings } from '../../../shared/strings';
import { formatInstant, type Calendar } from '../../../shared/surface-context';
import { unshrunk } from '../../card-style';
import { PlainNotice } from '../../readiness/plain-notice';

interface OrderHeadProps {
  readonly order: WorkOrderView;
  readonly calendar: Calendar;
  readonly canEdit: boolean;
}

const words = strings.panel.workOrder;

/** How ready the issue was, who drafted it, when and for whom, and what of it no longer holds. */
export const OrderHead = ({ order, calendar, canEdit }: OrderHeadProps) => {
  const { answeredBy, modelProblem, textChanged, gone, dropped } = order;
  const { title, sentence, next } = words.textChanged;
  const readiness = words.readiness(order);
  return (
    <Stack space="space.100">
      {readiness !== null && <Text weight="semibold">{readiness}</Text>}
      <Inline spread="space-between" alignBlock="start" space="space.100">
        <Text size="small" color="color.text.subtle">
          {words.origin(order, formatInstant(order.createdAt, calendar))}
        </Text>
        <Box xcss={unshrunk}>
          <Lozenge appearance={answeredBy === 'model' ? 'new' : 'default'}>{words.by[answeredBy]}</Lozenge>
        </Box>
      </Inline>
      {answeredBy === 'rules' && (
        <Text size="small">{words.byRules(modelProblem === null ? null : strings.panel.modelProblem[modelProblem])}</Text>
      )}
      {dropped > 0 && <Text size="small">{words.dropped(dropped)}</Text>}
      {textChanged && <PlainNotice title={title} sentences={[sentence, ...(gone > 0 ? [words.gone(gone)] : []), ...(canEdit ? [next] : [])]} />}
      {!textChanged && gone > 0 && <Text size="small">{words.gone(gone)}</Text>}
    </Stack>
  );
};
