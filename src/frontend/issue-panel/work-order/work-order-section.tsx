import { Button, Heading, Inline, Stack } from '@forge/react';
import React, { useState } from 'react';
import { strings } from '../../shared/strings';
import { OpenWorkOrder } from './open-work-order';
import type { WorkOrderSectionProps } from './work-order-section-props';

const words = strings.panel.workOrder;

/** The work order of the issue. It is asked for once somebody opens it: a closed one costs nothing. */
export const WorkOrderSection = (props: WorkOrderSectionProps) => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {words.heading}
      </Heading>
      <Inline>
        <Button appearance="subtle" spacing="compact" onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? words.close : words.open}
        </Button>
      </Inline>
      {isOpen && <OpenWorkOrder {...props} />}
    </Stack>
  );
};
