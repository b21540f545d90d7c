import React from 'react';
import type { CallError, ErrorCode } from '../../contract/result';
import { ErrorState } from './error-state';
import { NoPermissionState } from './no-permission-state';
import { SettingUpState } from './setting-up-state';
import { UnlicensedState } from './unlicensed-state';

interface FailedStateProps {
  readonly error: CallError;
  /** Who may use this surface, for the state without permission. */
  readonly permission: string;
  readonly onRetry: () => void;
  readonly poll: () => Promise<void>;
}

const hopeless: readonly ErrorCode[] = ['not_found', 'bad_input'];

/** The state of a whole surface whose first call failed. */
export const FailedState = ({ error, permission, onRetry, poll }: FailedStateProps) => {
  if (error.code === 'setting_up') return <SettingUpState poll={poll} />;
  if (error.code === 'unlicensed') return <UnlicensedState />;
  if (error.code === 'forbidden') return <NoPermissionState sentence={permission} />;
  return <ErrorState error={error} isReading onRetry={hopeless.includes(error.code) ? undefined : onRetry} />;
};
