import { Button, Inline, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { WorkOrderView } from '../../../../contract/calls/work-order';
import { strings } from '../../../shared/strings';
import { OrderSection } from './order-section';
import { OrderSubtasks } from './order-subtasks';

const words = strings.panel.workOrder;

/** The order itself: its sections, then what it would be split into. The words of the issue stand beneath when asked for. */
export const OrderText = ({ order: { sections, subtasks } }: { readonly order: WorkOrderView }) => {
  const [showsQuotes, setShowsQuotes] = useState(false);
  const hasQuotes = sections.some(({ statements }) => statements.some(({ quote }) => quote !== null));
  if (sections.length === 0) return <Text>{words.nothing}</Text>;
  return (
    <Stack space="space.150">
      <Stack space="space.050">
        <Text size="small" color="color.text.subtle">
          {words.sources}
        </Text>
        {hasQuotes && (
          <Inline>
            <Button appearance="subtle" spacing="compact" onClick={() => setShowsQuotes(!showsQuotes)}>
              {showsQuotes ? words.hideQuotes : words.showQuotes}
            </Button>
          </Inline>
        )}
      </Stack>
      {sections.map(({ section, statements }) => (
        <OrderSection key={section} title={words.section(section)} statements={statements} showsQuotes={showsQuotes} />
      ))}
      {subtasks.length > 0 && <OrderSubtasks subtasks={subtasks} showsQuotes={showsQuotes} />}
    </Stack>
  );
};
