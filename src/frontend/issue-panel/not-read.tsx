import { Button, Inline, Spinner, Text } from '@forge/react';
import React from 'react';
import type { CallError } from '../../contract/result';
import { SettingUpState } from '../shared/setting-up-state';
import { unreadNotice } from './readiness/error-notice';
import { PlainNotice } from './readiness/plain-notice';

interface NotReadProps {
  readonly state: { readonly status: 'loading' } | { readonly status: 'failed'; readonly error: CallError };
  readonly actions: { readonly reopen: () => Promise<void>; readonly retry: () => void };
  readonly words: { readonly loading: string; readonly readAgain: string };
  /** What a failure is called; else the error's own title. */
  readonly title?: string;
}

/** A part of the panel that is being read, or could not be, beside parts that go on without it. */
export const NotRead = ({ state, actions, words, title }: NotReadProps) => {
  if (state.status === 'loading') {
    return (
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" label={words.loading} />
        <Text size="small">{`${words.loading}…`}</Text>
      </Inline>
    );
  }
  if (state.error.code === 'setting_up') return <SettingUpState poll={actions.reopen} />;
  return (
    <PlainNotice {...unreadNotice(state.error)} {...(title !== undefined && { title })}>
      <Inline>
        <Button onClick={actions.retry}>{words.readAgain}</Button>
      </Inline>
    </PlainNotice>
  );
};
