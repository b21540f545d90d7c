import React from 'react';
import { Label } from '@atlaskit/form';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import Toggle from '@atlaskit/toggle';
import { z } from 'zod';
import type { Faults } from '../../api-schemas';
import { FaultsSchema } from '../../api-schemas';

const SWITCHES = {
  jira429: 'Jira answers 429',
  jira5xxAfterWrite: 'Jira writes, then answers 5xx',
  duplicateEvents: 'Events arrive twice',
  schemaMissing: 'SQL schema is missing',
} as const satisfies Partial<Record<keyof Faults, string>>;
const SWITCH_KEYS = ['jira429', 'jira5xxAfterWrite', 'duplicateEvents', 'schemaMissing'] as const;

const asOption = (value: string) => ({ value, label: value });
const OptionSchema = z.object({ value: z.string() });

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly string[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

const Choice = ({ id, label, choices, value, onChoose }: ChoiceProps) => (
  <div>
    <Label htmlFor={id}>{label}</Label>
    <Select
      inputId={id}
      spacing="compact"
      options={choices.map(asOption)}
      value={asOption(value)}
      menuPortalTarget={document.body}
      onChange={(next) => onChoose(OptionSchema.parse(next).value)}
    />
  </div>
);

interface FaultControlsProps {
  readonly faults: Faults;
  readonly onChange: (part: Partial<Faults>) => void;
}

export const FaultControls = ({ faults, onChange }: FaultControlsProps) => (
  <>
    <Choice
      id="fault-model"
      label="Model"
      choices={FaultsSchema.shape.model.options}
      value={faults.model}
      onChoose={(model) => onChange({ model: FaultsSchema.shape.model.parse(model) })}
    />
    <Choice
      id="fault-license"
      label="Licence"
      choices={FaultsSchema.shape.license.options}
      value={faults.license}
      onChoose={(license) => onChange({ license: FaultsSchema.shape.license.parse(license) })}
    />
    {SWITCH_KEYS.map((key) => (
      <div key={key} className="fault-switch">
        <Toggle id={`fault-${key}`} isChecked={faults[key]} onChange={() => onChange({ [key]: !faults[key] })} />
        <label htmlFor={`fault-${key}`}>{SWITCHES[key]}</label>
      </div>
    ))}
    <div>
      <Label htmlFor="fault-sql">Each SQL statement takes longer by (ms)</Label>
      <Textfield
        key={`sql ${faults.slowSqlMs}`}
        id="fault-sql"
        type="number"
        min={0}
        isCompact
        defaultValue={faults.slowSqlMs}
        onBlur={(event) => onChange({ slowSqlMs: Math.max(0, Math.round(Number(event.currentTarget.value))) })}
      />
    </div>
    <div>
      <Label htmlFor="fault-kill">Kill the function at platform call number (empty: never)</Label>
      <Textfield
        key={`kill ${faults.killAtCall ?? ''}`}
        id="fault-kill"
        type="number"
        min={1}
        isCompact
        defaultValue={faults.killAtCall ?? ''}
        onBlur={(event) => onChange({ killAtCall: Math.round(Number(event.currentTarget.value)) || null })}
      />
    </div>
  </>
);
