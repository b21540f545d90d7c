import React from 'react';
import Select from '@atlaskit/select';
import { z } from 'zod';
import { projectKeyOf } from './route';
import { useWorkbench } from './use-workbench';

const OptionSchema = z.object({ value: z.string(), label: z.string() });

export const ProjectSwitcher = () => {
  const { state, address } = useWorkbench();
  const options = state.projects.map(({ key, name }) => ({ value: key, label: `${name} (${key})` }));
  const current = projectKeyOf(address.route);
  return (
    <div className="project-switcher">
      <Select
        inputId="project-switcher"
        aria-label="Project"
        spacing="compact"
        placeholder="Projects"
        options={options}
        value={options.find(({ value }) => value === current) ?? null}
        menuPortalTarget={document.body}
        onChange={(next) => address.goTo({ page: 'issues', projectKey: OptionSchema.parse(next).value })}
      />
    </div>
  );
};
