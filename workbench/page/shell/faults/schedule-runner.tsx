import React, { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';

/** Runs a scheduled trigger of the manifest by its key, without waiting for its hour. */
export const ScheduleRunner = ({ onRun }: { readonly onRun: (key: string) => void }) => {
  const [key, setKey] = useState('');
  return (
    <form
      className="schedule"
      onSubmit={(event) => {
        event.preventDefault();
        if (key !== '') onRun(key);
      }}
    >
      <Label htmlFor="schedule-key">Scheduled trigger (key in the manifest)</Label>
      <Textfield
        id="schedule-key"
        isCompact
        placeholder="prune-history-daily"
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <Button type="submit" isDisabled={key === ''}>
        Run schedule
      </Button>
    </form>
  );
};
