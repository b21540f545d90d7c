import React from 'react';
import { DatePicker, TimePicker } from '@atlaskit/datetime-picker';
import Select from '@atlaskit/select';
import { z } from 'zod';
import { drawing } from '../drawing';
import { prop } from '../prop';
import { useSyncedValue } from '../use-synced-value';
import { fieldProps } from './inputs';

const OptionSchema = z.looseObject({ label: z.string(), value: z.union([z.string(), z.number()]) });
const GroupSchema = z.object({ label: z.string(), options: z.array(OptionSchema) });
const chosen = z.union([OptionSchema, z.array(OptionSchema), z.null()]).exactOptional();

const pickerProps = {
  ...fieldProps,
  appearance: prop.oneOf('default', 'subtle', 'none'),
  autoFocus: prop.flag,
  defaultIsOpen: prop.flag,
  isOpen: prop.flag,
  defaultValue: prop.text,
  value: prop.text,
  placeholder: prop.text,
  locale: prop.text,
  spacing: prop.oneOf('compact', 'default'),
};

/** The page scrolls around the surface, so menus are hung on the body, above Jira's own layers. */
const menuLayer = { menuPortal: (base: object) => ({ ...base, zIndex: 600 }) };

export const pickerDrawings = [
  drawing(
    'Select',
    {
      ...fieldProps,
      inputId: prop.text,
      appearance: prop.oneOf('default', 'subtle', 'none'),
      spacing: prop.oneOf('compact', 'default'),
      options: z.array(z.union([GroupSchema, OptionSchema])).exactOptional(),
      value: chosen,
      defaultValue: chosen,
      inputValue: prop.text,
      defaultInputValue: prop.text,
      placeholder: prop.text,
      autoFocus: prop.flag,
      closeMenuOnSelect: prop.flag,
      isClearable: prop.flag,
      isLoading: prop.flag,
      isMulti: prop.flag,
      isSearchable: prop.flag,
      menuIsOpen: prop.flag,
      openMenuOnFocus: prop.flag,
      onInputChange: prop.handler,
    },
    function SelectBody({ props: { id, inputId = id, value, onChange, onInputChange, 'aria-invalid': _, ...props } }) {
      const [shown, change] = useSyncedValue(value);
      return (
        <Select
          {...props}
          {...(inputId === undefined ? {} : { inputId })}
          {...(shown === undefined ? {} : { value: shown })}
          {...(onInputChange ? { onInputChange: (text: string) => void onInputChange(text) } : {})}
          menuPortalTarget={document.body}
          styles={menuLayer}
          onChange={(next) => {
            const plain = chosen.parse(next);
            change(value === undefined ? undefined : plain, onChange?.(plain) ?? Promise.resolve());
          }}
        />
      );
    },
  ),
  drawing(
    'DatePicker',
    {
      ...pickerProps,
      dateFormat: prop.text,
      disabled: prop.texts,
      minDate: prop.text,
      maxDate: prop.text,
      nextMonthLabel: prop.text,
      previousMonthLabel: prop.text,
      shouldShowCalendarButton: prop.flag,
    },
    function DatePickerBody({ props: { value, onChange, 'aria-invalid': _, 'aria-labelledby': __, ...props } }) {
      const [shown, change] = useSyncedValue(value);
      return (
        <DatePicker
          shouldShowCalendarButton
          {...props}
          {...(shown === undefined ? {} : { value: shown })}
          onChange={(next) => change(value === undefined ? undefined : next, onChange?.(next) ?? Promise.resolve())}
        />
      );
    },
  ),
  drawing(
    'TimePicker',
    {
      ...pickerProps,
      label: prop.text,
      times: prop.texts,
      timeFormat: prop.text,
      timeIsEditable: prop.flag,
      hideIcon: prop.flag,
    },
    function TimePickerBody({ props: { value, onChange, 'aria-invalid': _, 'aria-labelledby': __, ...props } }) {
      const [shown, change] = useSyncedValue(value);
      return (
        <TimePicker
          {...props}
          {...(shown === undefined ? {} : { value: shown })}
          onChange={(next) => change(value === undefined ? undefined : next, onChange?.(next) ?? Promise.resolve())}
        />
      );
    },
  ),
];
