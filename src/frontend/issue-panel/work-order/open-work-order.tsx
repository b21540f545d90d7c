import { Button, Inline, Spinner, Stack, Text } from '@forge/react';
import React from 'react';
import { SettingUpState } from '../../shared/setting-up-state';
import { strings } from '../../shared/strings';
import { PlainNotice } from '../readiness/plain-notice';
import { unreadNotice } from '../readiness/error-notice';
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
  if (state.status === 'loading') {
    return (
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" label={words.loading} />
        <Text size="small">{`${words.loading}…`}</Text>
      </Inline>
    );
  }
  if (state.status === 'failed') {
    if (state.error.code === 'setting_up') return <SettingUpState poll={actions.reopen} />;
    return (
      <PlainNotice {...unreadNotice(state.error)} title={words.failed}>
        <Inline>
          <Button onClick={actions.retry}>{words.readAgain}</Button>
        </Inline>
      </PlainNotice>
    );
  }
  const { order, estimates } = state.view;
  return (
    <Stack space="space.150">
      {order && <OrderHead order={order} calendar={calendar} canEdit={canEdit} />}
      {!order && !state.view.drafting && <Text>{words.empty.sentence}</Text>}
      {canEdit ? <BeginDraft state={state} actions={actions} /> : !order && <Text>{words.empty.cannotEdit}</Text>}
      {order && <OrderText key={order.id} order={order} />}
      {order && <OrderUse key={`use-${order.id}`} order={order} hasEstimates={estimates} canEdit={canEdit} form={form} edit={edit} />}
    </Stack>
  );
};
