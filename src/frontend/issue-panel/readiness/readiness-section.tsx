import { Button, Inline, Spinner, Text } from '@forge/react';
import React from 'react';
import { SettingUpState } from '../../shared/setting-up-state';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import type { PanelPartProps } from '../panel-part-props';
import { unreadNotice } from './error-notice';
import { PlainNotice } from './plain-notice';
import { ReadinessBody } from './readiness-body';
import type { ReadinessState } from './state/readiness-state';
import type { ReadinessActions } from './state/use-readiness';

interface ReadinessSectionProps {
  readonly state: ReadinessState;
  readonly actions: ReadinessActions;
  readonly calendar: Calendar;
  readonly panel: PanelPartProps | null;
}

const words = strings.panel.readiness;

/** Readiness in whatever state it is, beside a panel that goes on without it. */
export const ReadinessSection = ({ state, actions, ...part }: ReadinessSectionProps) => {
  if (state.status === 'loading') {
    return (
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" label={words.loading} />
        <Text size="small">{`${words.loading}…`}</Text>
      </Inline>
    );
  }
  if (state.status === 'failed') {
    if (state.error.code === 'setting_up') return <SettingUpState poll={actions.reopen} />;
    return (
      <PlainNotice {...unreadNotice(state.error)}>
        <Inline>
          <Button onClick={actions.retry}>{words.readAgain}</Button>
        </Inline>
      </PlainNotice>
    );
  }
  return <ReadinessBody state={state} actions={actions} {...part} />;
};
