import { Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { NotRead } from '../not-read';
import { BeginDraft } from './begin-draft';
import { OrderText } from './order/order-text';
import { OrderHead } from './order/order-head';
import { OrderUse } from './order-use';
import { useWorkOrder } from './state/use-work-order';
import type { WorkOrderSectionProps } from './work-order-section-props';

const words = strings.panel.workOrder;

/** The opened section, in whatever state it is. */
export const OpenWorkOrder = ({ issueId, calendar, canEdit, form, edit }: WorkOrderSectionProps) => {
  const { state, actions } = useWorkOrder(issueId);
  if (state.status !== 'ready') return <NotRead state={state} actions={actions} words={words} title={words.failed} />;
  const { order } = state.view;
  return (
    <Stack space="space.150">
      {order && <OrderHead order={order} calendar={calendar} canEdit={canEdit} />}
      {!order && !state.view.drafting && <Text>{words.empty.sentence}</Text>}
      {canEdit ? <BeginDraft state={state} actions={actions} /> : !order && <Text>{words.empty.cannotEdit}</Text>}
      {order && <OrderText key={order.id} order={order} />}
      {order && <OrderUse key={`use-${order.id}`} order={order} view={state.view} canEdit={canEdit} form={form} edit={edit} />}
    </Stack>
  );
};
