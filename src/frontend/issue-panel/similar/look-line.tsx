import { Box, Button, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import type { TriageView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import type { PanelPartProps } from '../panel-part-props';
import type { ReadyPanel } from '../state/panel-state';

type LookLineProps = Pick<PanelPartProps, 'state' | 'actions'> & { readonly triage: TriageView };

const words = strings.panel.similar;

/**
 * Where the look at past issues stands, in one quiet line. It stays in its place from the first word to the last, so that a
 * screen reader reads out what was found while the focus is elsewhere.
 */
export const LookLine = ({ state, actions, triage }: LookLineProps) => {
  const line = lineOf(state, triage);
  return (
    <Stack space="space.050">
      <Box role="status">
        {line !== null && (
          <Text size="small" color="color.text.subtle">
            {line}
          </Text>
        )}
      </Box>
      {state.look === 'failed' && (
        <Inline>
          <Button appearance="subtle" spacing="none" onClick={actions.lookAgain}>
            {words.lookAgain}
          </Button>
        </Inline>
      )}
      {triage.history.status === 'reading' && (
        <Text size="small" color="color.text.subtle">
          {words.reading(triage.history.read)}
        </Text>
      )}
    </Stack>
  );
};

function lineOf({ look, view }: ReadyPanel, { waiting, history }: TriageView): string | null {
  switch (look) {
    case 'due':
    case 'looking':
      return words.looking(waiting);
    case 'failed':
      return words.failed(waiting);
    case 'resting':
      // Without an index nobody looked, and finding nothing would be no news.
      return view.similar && history.status !== 'none' ? words.found(view.similar, history.status === 'reading') : null;
  }
}
