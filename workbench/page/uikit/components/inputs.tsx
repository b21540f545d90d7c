import type { FormEvent } from 'react';
import React from 'react';
import Range from '@atlaskit/range';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { drawing } from '../drawing';
import { prop } from '../prop';
import { useSyncedValue } from '../use-synced-value';

/** What every UI Kit field takes, and what `useForm().register()` spreads into it. */
export const fieldProps = {
  id: prop.text,
  name: prop.text,
  isDisabled: prop.flag,
  isInvalid: prop.flag,
  isRequired: prop.flag,
  'aria-invalid': prop.flag,
  'aria-labelledby': prop.text,
  onBlur: prop.handler,
  onFocus: prop.handler,
  onChange: prop.handler,
  testId: prop.text,
};

const typedText = {
  ...fieldProps,
  value: prop.text,
  defaultValue: prop.text,
  placeholder: prop.text,
  autoFocus: prop.flag,
  isReadOnly: prop.flag,
  isCompact: prop.flag,
  isMonospaced: prop.flag,
  maxLength: prop.number,
  minLength: prop.number,
};

/** `value` and `onChange` for an input whose value may be the app's or its own. */
const useTypedText = (value: string | undefined, onChange: ((event: unknown) => Promise<void>) | undefined) => {
  const [shown, change] = useSyncedValue(value);
  return {
    ...(value === undefined ? {} : { value: shown ?? '' }),
    onChange: (event: FormEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      change(event.currentTarget.value, onChange?.(event) ?? Promise.resolve()),
  };
};

export const inputDrawings = [
  drawing(
    'Textfield',
    {
      ...typedText,
      appearance: prop.oneOf('standard', 'subtle', 'none'),
      type: prop.text,
      width: prop.size,
      min: prop.number,
      max: prop.number,
      pattern: prop.text,
      elemBeforeInput: prop.element,
      elemAfterInput: prop.element,
    },
    function TextfieldBody({ props: { value, onChange, ...props } }) {
      return <Textfield {...props} {...useTypedText(value, onChange)} />;
    },
  ),
  drawing(
    'TextArea',
    {
      ...typedText,
      appearance: prop.oneOf('standard', 'subtle', 'none'),
      maxHeight: prop.text,
      minimumRows: prop.number,
      resize: prop.oneOf('auto', 'vertical', 'horizontal', 'smart', 'none'),
      spellCheck: prop.flag,
    },
    function TextAreaBody({ props: { value, onChange, ...props } }) {
      return <TextArea {...props} {...useTypedText(value, onChange)} />;
    },
  ),
  drawing(
    'Range',
    {
      ...fieldProps,
      value: prop.number,
      defaultValue: prop.number,
      min: prop.number,
      max: prop.number,
      step: prop.number,
    },
    function RangeBody({ props: { value, onChange, isInvalid: _, isRequired: __, 'aria-invalid': ___, ...props } }) {
      const [shown, change] = useSyncedValue(value);
      return (
        <Range
          {...props}
          {...(shown === undefined ? {} : { value: shown })}
          onChange={(next) => change(next, onChange?.(next) ?? Promise.resolve())}
        />
      );
    },
  ),
];
