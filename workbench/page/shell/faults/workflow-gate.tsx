import React, { useState } from 'react';
import Heading from '@atlaskit/heading';
import Toggle from '@atlaskit/toggle';
import { changeValidator, getValidators } from '../../api';
import type { Validators } from '../../api-schemas';
import { useLoaded } from '../use-loaded';
import { useWorkbench } from '../use-workbench';

const TRANSITION = 'Start progress';

interface WorkflowGateProps {
  readonly onReport: (what: string, work: Promise<unknown>) => void;
}

/** Puts the app's workflow validators on "Start progress", in place of Jira's workflow editor. */
export const WorkflowGate = ({ onReport }: WorkflowGateProps) => {
  const { state } = useWorkbench();
  const [changed, setChanged] = useState<Validators | undefined>(undefined);
  const { value: read } = useLoaded({ load: getValidators, key: 'validators' });
  const validators = changed ?? read;
  const places = state.projects.flatMap(({ key: projectKey }) =>
    (validators?.modules ?? []).map(({ key: moduleKey, name }) => ({ projectKey, moduleKey, name })),
  );
  return (
    <>
      <Heading size="xsmall" as="h3">
        Workflow
      </Heading>
      {validators?.modules.length === 0 ? <p className="subtle">The manifest declares no workflow validator.</p> : null}
      {places.map(({ projectKey, moduleKey, name }) => {
        const id = `gate-${projectKey}-${moduleKey}`;
        const place = { projectKey, transition: TRANSITION, moduleKey };
        const attached = (validators?.places ?? []).some(
          (each) => each.projectKey === projectKey && each.transition === TRANSITION && each.moduleKey === moduleKey,
        );
        return (
          <div key={id} className="fault-switch">
            <Toggle
              id={id}
              isChecked={attached}
              onChange={() =>
                onReport('Workflow changed', changeValidator({ ...place, attached: !attached }).then(setChanged))
              }
            />
            <label htmlFor={id}>
              {name}, on &quot;{TRANSITION}&quot; of {projectKey}
            </label>
          </div>
        );
      })}
    </>
  );
};
