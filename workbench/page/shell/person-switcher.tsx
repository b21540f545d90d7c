import React from 'react';
import Select from '@atlaskit/select';
import { z } from 'zod';
import { PersonAvatar } from '../person-avatar';
import { useWorkbench } from './use-workbench';

const OptionSchema = z.object({ value: z.string(), label: z.string(), role: z.string() });

/** Who is looking at the page. Switching is instant: every call of the page and its surfaces is made as that person. */
export const PersonSwitcher = () => {
  const { state, address, user } = useWorkbench();
  const options = state.users.map(({ accountId, displayName, role }) => ({
    value: accountId,
    label: displayName,
    role,
  }));
  return (
    <div className="person-switcher">
      <Select
        inputId="person-switcher"
        aria-label="Signed in as"
        spacing="compact"
        options={options}
        value={options.find(({ value }) => value === user) ?? null}
        menuPortalTarget={document.body}
        formatOptionLabel={({ label, role }, { context }) => (
          <span className="person">
            <PersonAvatar size={context === 'menu' ? 'small' : 'xsmall'} name={label} />
            <span className={context === 'menu' ? 'person-text' : 'person-text person-chosen'}>
              <span>{label}</span>
              <small>{role}</small>
            </span>
          </span>
        )}
        onChange={(next) => address.switchUser(OptionSchema.parse(next).value)}
      />
    </div>
  );
};
