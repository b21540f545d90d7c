import type { ChangeEvent } from 'react';
import React, { useState } from 'react';
import Checkbox from '@atlaskit/checkbox';
import { Stack } from '@atlaskit/primitives';
import { Radio, RadioGroup } from '@atlaskit/radio';
import Toggle from '@atlaskit/toggle';
import { z } from 'zod';
import { drawing } from '../drawing';
import type { Handler } from '../prop';
import { prop, required } from '../prop';
import { useSyncedValue } from '../use-synced-value';
import { fieldProps } from './inputs';

const OptionSchema = z.object({ label: z.string(), value: z.string(), isDisabled: z.boolean().exactOptional() });
const options = z.array(OptionSchema);

/** `isChecked` and `onChange` for a control whose state may be the app's or its own. */
const useChecked = (isChecked: boolean | undefined, onChange: Handler | undefined) => {
  const [shown, change] = useSyncedValue(isChecked);
  return {
    ...(shown === undefined ? {} : { isChecked: shown }),
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      change(isChecked === undefined ? undefined : event.currentTarget.checked, onChange?.(event) ?? Promise.resolve()),
  };
};

export const choiceDrawings = [
  drawing(
    'Checkbox',
    {
      ...fieldProps,
      isChecked: prop.flag,
      defaultChecked: prop.flag,
      isIndeterminate: prop.flag,
      label: prop.content,
      value: prop.size,
    },
    function CheckboxBody({ props: { isChecked, onChange, label, ...props } }) {
      return <Checkbox {...props} {...useChecked(isChecked, onChange)} label={<>{label}</>} />;
    },
  ),
  drawing(
    'Toggle',
    {
      id: prop.text,
      name: prop.text,
      value: prop.text,
      label: prop.text,
      size: prop.oneOf('regular', 'large'),
      isChecked: prop.flag,
      defaultChecked: prop.flag,
      isDisabled: prop.flag,
      onBlur: prop.handler,
      onFocus: prop.handler,
      onChange: prop.handler,
      testId: prop.text,
    },
    function ToggleBody({ props: { isChecked, onChange, ...props } }) {
      return <Toggle {...props} {...useChecked(isChecked, onChange)} />;
    },
  ),
  drawing(
    'Radio',
    { ...fieldProps, isChecked: prop.flag, label: prop.content, ariaLabel: prop.text, value: prop.text },
    function RadioBody({ props: { isChecked, onChange, label, ...props } }) {
      return <Radio {...props} {...useChecked(isChecked, onChange)} label={<>{label}</>} />;
    },
  ),
  drawing(
    'RadioGroup',
    { ...fieldProps, options: options.exactOptional(), value: prop.text, defaultValue: prop.text },
    function RadioGroupBody({ props: { value, onChange, options: choices = [], ...props } }) {
      const [shown, change] = useSyncedValue(value);
      return (
        <RadioGroup
          {...props}
          options={choices}
          {...(shown === undefined ? {} : { value: shown })}
          onChange={(event) =>
            change(value === undefined ? undefined : event.currentTarget.value, onChange?.(event) ?? Promise.resolve())
          }
        />
      );
    },
  ),
  drawing(
    'CheckboxGroup',
    {
      ...fieldProps,
      name: required.text,
      options,
      value: prop.texts,
      defaultValue: prop.texts,
    },
    function CheckboxGroupBody({
      props: { value, defaultValue = [], options: choices, onChange, name, isDisabled = false },
    }) {
      const [own, setOwn] = useState(defaultValue);
      const [shown, change] = useSyncedValue(value);
      const checked = shown ?? own;
      const toggle = (choice: string, isChecked: boolean) => {
        const next = isChecked ? [...checked, choice] : checked.filter((other) => other !== choice);
        setOwn(next);
        change(value === undefined ? undefined : next, onChange?.(next) ?? Promise.resolve());
      };
      return (
        <Stack space="space.050">
          {choices.map((choice) => (
            <Checkbox
              key={choice.value}
              name={name}
              value={choice.value}
              label={choice.label}
              isDisabled={isDisabled || (choice.isDisabled ?? false)}
              isChecked={checked.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      );
    },
  ),
];
