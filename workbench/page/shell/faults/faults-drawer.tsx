import React, { useState } from 'react';
import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import CloseIcon from '@atlaskit/icon/core/close';
import Spinner from '@atlaskit/spinner';
import { deliverEvents, getFaults, runSchedule, setFaults } from '../../api';
import { errorText } from '../../error-text';
import type { Faults } from '../../api-schemas';
import { useLoaded } from '../use-loaded';
import { useWorkbench } from '../use-workbench';
import { FaultControls } from './fault-controls';
import { ScheduleRunner } from './schedule-runner';
import { WorkflowGate } from './workflow-gate';

/** Breaks the platform under the app on purpose. Beside the page, not over it, so that the effect can be watched. */
export const FaultsDrawer = ({ onClose }: { readonly onClose: () => void }) => {
  const { flags } = useWorkbench();
  const [changed, setChanged] = useState<Faults | undefined>(undefined);
  const { value: read } = useLoaded({ load: getFaults, key: 'faults' });
  const faults = changed ?? read;

  const report = async (what: string, work: Promise<unknown>) => {
    const flag = { id: what, title: what, isAutoDismiss: true, actions: [] };
    try {
      await work;
      flags.show({ ...flag, kind: 'success' });
    } catch (error) {
      flags.show({
        ...flag,
        kind: 'error',
        title: `${what}: failed`,
        description: errorText(error),
        isAutoDismiss: false,
      });
    }
  };
  const change = (part: Partial<Faults>) => void report('Faults changed', setFaults(part).then(setChanged));

  return (
    <aside className="faults" aria-label="Faults">
      <div className="faults-head">
        <Heading size="small" as="h2">
          Faults
        </Heading>
        <IconButton icon={CloseIcon} label="Close faults" appearance="subtle" onClick={onClose} />
      </div>
      {faults ? <FaultControls faults={faults} onChange={change} /> : <Spinner label="Loading faults" />}
      <WorkflowGate onReport={(what, work) => void report(what, work)} />
      <Heading size="xsmall" as="h3">
        Time
      </Heading>
      <Button onClick={() => void report('Events delivered', deliverEvents())}>Deliver events now</Button>
      <ScheduleRunner onRun={(key) => void report(`Schedule ${key} ran`, runSchedule(key))} />
    </aside>
  );
};
