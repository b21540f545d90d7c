import { Button, Inline, ProgressBar, SectionMessage, Stack, Text } from '@forge/react';
import React, { useEffect, useReducer } from 'react';
import { auditLogCalls } from '../../../contract/calls/audit-log';
import { callResolver } from '../../shared/call-resolver';
import { ErrorState } from '../../shared/error-state';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { formatCount } from '../format-count';
import { useStep } from '../use-step';
import { FindingList } from './finding-list';
import { idleVerification, reduceVerification, type VerificationEvent } from './verification-state';

const words = strings.audit.integrity;

interface VerificationProps {
  readonly calendar: Calendar;
  readonly onVerified: () => void;
}

/** Checks the whole log from this page, step by step; stopping keeps the place. */
export const Verification = ({ calendar, onVerified }: VerificationProps) => {
  const [state, dispatch] = useReducer(reduceVerification, idleVerification);
  const { phase, steps, carried, verified, total, findings, error } = state;
  const number = (count: number) => formatCount(count, calendar);
  useStep<VerificationEvent>(
    phase === 'running' ? `step ${steps}` : null,
    async () => ({ type: 'answered', result: await callResolver(auditLogCalls.verifyAuditLog, { state: carried }) }),
    dispatch,
  );
  useEffect(() => {
    if (phase === 'done') onVerified();
  }, [phase, onVerified]);
  const isUnderWay = phase === 'running' || phase === 'stopped' || phase === 'failed';
  return (
    <Stack space="space.150">
      {isUnderWay && (
        <>
          <ProgressBar
            {...(total === 0 ? { isIndeterminate: phase === 'running' } : { value: verified / total })}
            ariaLabel={words.progressLabel}
          />
          <Text>{words.progress(number(verified), number(total))}</Text>
        </>
      )}
      {phase === 'stopped' && <Text>{words.stopped}</Text>}
      {error && <ErrorState error={error} isReading onRetry={() => dispatch({ type: 'resumed' })} />}
      {phase === 'done' && findings.length === 0 && (
        <SectionMessage appearance="success" title={words.holds.title}>
          <Text>{words.holds.sentence(number(total))}</Text>
        </SectionMessage>
      )}
      {findings.length > 0 && (
        <SectionMessage appearance="error" title={words.altered.title}>
          <Stack space="space.100">
            <FindingList findings={findings} />
            <Text>{words.altered.sentence}</Text>
          </Stack>
        </SectionMessage>
      )}
      <Inline space="space.100">
        {phase === 'running' && <Button onClick={() => dispatch({ type: 'stopped' })}>{words.stop}</Button>}
        {phase === 'stopped' && (
          <Button appearance="primary" onClick={() => dispatch({ type: 'resumed' })}>
            {words.goOn}
          </Button>
        )}
        {(phase === 'idle' || phase === 'done') && (
          <Button onClick={() => dispatch({ type: 'started' })}>{phase === 'idle' ? words.verify : words.verifyAgain}</Button>
        )}
      </Inline>
    </Stack>
  );
};
