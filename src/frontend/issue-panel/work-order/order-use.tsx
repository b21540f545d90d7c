import { Box, Button, Heading, Inline, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { WorkOrderPanelView, WorkOrderView } from '../../../contract/calls/work-order';
import { strings } from '../../shared/strings';
import { isTaken } from '../draft/draft-fields';
import { MarkdownText } from './markdown-text';
import { commentOf, subtasksOf } from './order-draft';
import type { WorkOrderSectionProps } from './work-order-section-props';

interface OrderUseProps extends Pick<WorkOrderSectionProps, 'canEdit' | 'form' | 'edit'> {
  readonly order: WorkOrderView;
  readonly view: Pick<WorkOrderPanelView, 'estimates' | 'estimateIn'>;
}

const words = strings.panel.workOrder.use;

/** What a work order becomes: text to copy, or what a person edits, previews and approves like everything else that is written. */
export const OrderUse = ({ order, view, canEdit, form, edit }: OrderUseProps) => {
  const [showsMarkdown, setShowsMarkdown] = useState(false);
  const [refused, setRefused] = useState<'comment' | 'subtasks' | null>(null);

  /** What a person has put into the form is not put away for it. */
  const fill = (kind: 'comment' | 'subtasks') => {
    const taken = isTaken(form.fields, kind);
    setRefused(taken ? kind : null);
    if (taken) edit({ type: 'shown', kind });
    else edit({ type: 'refilled', fields: kind === 'comment' ? commentOf(order) : subtasksOf(order, view) });
  };
  const isRefused = refused !== null && isTaken(form.fields, refused);
  return (
    <Stack space="space.100">
      <Heading as="h4" size="xxsmall">
        {words.heading}
      </Heading>
      <Inline space="space.050" rowSpace="space.050" shouldWrap>
        <Button spacing="compact" onClick={() => setShowsMarkdown(!showsMarkdown)}>
          {showsMarkdown ? words.hideCopy : words.copy}
        </Button>
        {canEdit && order.sections.length > 0 && (
          <Button spacing="compact" onClick={() => fill('comment')}>
            {words.comment}
          </Button>
        )}
        {canEdit && order.subtasks.length > 0 && (
          <Button spacing="compact" onClick={() => fill('subtasks')}>
            {words.subtasks}
          </Button>
        )}
      </Inline>
      {canEdit && (
        <Text size="small" color="color.text.subtle">
          {words.preview}
        </Text>
      )}
      <Box role="status">{isRefused && <Text>{`${words.taken[refused]} ${words.takenNext}`}</Text>}</Box>
      {showsMarkdown && <MarkdownText text={order.markdown} />}
    </Stack>
  );
};
