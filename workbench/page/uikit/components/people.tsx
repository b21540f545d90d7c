import React from 'react';
import { HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import { Inline, Text } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import { z } from 'zod';
import { PersonAvatar } from '../../person-avatar';
import { drawing } from '../drawing';
import { prop, required } from '../prop';
import { useSurfaceHost } from '../surface-host';

const OptionSchema = z.object({ label: z.string(), value: z.string() });
const chosen = z.union([OptionSchema, z.array(OptionSchema), z.null()]);
const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? []);

/** What the product's UserPicker hands to `onChange`. */
const asPickedUser = ({ label, value }: z.infer<typeof OptionSchema>) => ({
  id: value,
  type: 'user',
  avatarUrl: '',
  name: label,
});

export const peopleDrawings = [
  drawing(
    'User',
    { accountId: required.text, hideDisplayName: prop.flag },
    function UserBody({ props }) {
      const person = useSurfaceHost().people.find(({ accountId }) => accountId === props.accountId);
      const name = person?.displayName ?? 'Unknown user';
      return (
        <Inline as="span" space="space.075" alignBlock="center">
          <PersonAvatar name={name} />
          {props.hideDisplayName ? null : <Text>{name}</Text>}
        </Inline>
      );
    },
    { approximated: "names come from the workbench's site, avatars are initials" },
  ),
  drawing('UserGroup', {}, ({ children }) => (
    <Inline space="space.100" shouldWrap>
      {children}
    </Inline>
  )),
  drawing(
    'UserPicker',
    {
      label: required.text,
      name: required.text,
      description: prop.text,
      placeholder: prop.text,
      isMulti: prop.flag,
      isRequired: prop.flag,
      defaultValue: z.union([z.string(), z.array(z.string())]).exactOptional(),
      onChange: prop.handler,
    },
    function UserPickerBody({
      props: { label, name, description, isRequired = false, isMulti = false, onChange, defaultValue, placeholder },
    }) {
      const options = useSurfaceHost().people.map(({ accountId, displayName }) => ({
        label: displayName,
        value: accountId,
      }));
      const preset = options.filter(({ value }) => asList(defaultValue).includes(value));
      const report = (next: unknown) => {
        const picked = chosen.parse(next);
        void onChange?.(Array.isArray(picked) ? picked.map(asPickedUser) : picked && asPickedUser(picked));
      };
      return (
        <div>
          <Label htmlFor={`user-picker-${name}`}>
            {label}
            {isRequired ? <RequiredAsterisk /> : null}
          </Label>
          <Select
            inputId={`user-picker-${name}`}
            isClearable
            isMulti={isMulti}
            options={options}
            placeholder={placeholder ?? 'Enter a name'}
            defaultValue={isMulti ? preset : (preset[0] ?? null)}
            menuPortalTarget={document.body}
            onChange={report}
          />
          {description === undefined ? null : <HelperMessage>{description}</HelperMessage>}
        </div>
      );
    },
    { approximated: "a select over the workbench's people" },
  ),
];
