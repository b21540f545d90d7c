import { BarChart, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import type { ReadinessStepView } from '../../../../contract/calls/readiness';
import { strings } from '../../../shared/strings';
import { formatInstant } from '../../../shared/surface-context';
import { ActionButton } from '../../action-button';
import { FoldedRows } from '../../similar/folded-rows';
import { Foldable } from '../foldable';
import type { ReadinessPartProps } from '../readiness-part-props';
import { MIN_CHARTED, scorePoints } from './score-points';

const FIRST_STEPS = 5;
const CHART_HEIGHT_PX = 200;
const words = strings.panel.readiness.history;

/** How the score came to be what it is, one line for each state that was kept. */
export const ScoreHistory = ({ state, actions, calendar }: ReadinessPartProps) => {
  const { view, activity, focus } = state;
  const { history } = view;
  const charted = scorePoints(history, calendar);
  // Where criteria wait for the model, asking it keeps the report as well.
  const isKeepable = view.canEdit && view.checkedAt === null && view.unjudged === 0;
  if (history.length === 0 && !isKeepable) return null;
  return (
    <Stack space="space.075">
      {history.length > 0 && (
        <Foldable showLabel={words.show(history.length)} hideLabel={words.hide}>
          <Stack space="space.100">
            {charted.length >= MIN_CHARTED && (
              <BarChart title={words.chart} height={CHART_HEIGHT_PX} data={charted} xAccessor="state" yAccessor="score" />
            )}
            <FoldedRows
              rows={history.map((step, index) => (
                <Step key={step.at} line={words.line(formatInstant(step.at, calendar), step)} moved={movedBy(step, index === history.length - 1)} />
              ))}
              first={FIRST_STEPS}
              showLabel={words.showMore}
              hideLabel={() => words.showFewer}
            />
          </Stack>
        </Foldable>
      )}
      {isKeepable && (
        <Inline space="space.075" rowSpace="space.025" alignBlock="center" shouldWrap>
          <Text size="small" color="color.text.subtle">
            {words.unkept}
          </Text>
          <ActionButton
            label={words.keep}
            appearance="subtle"
            focus={focus}
            isDisabled={activity.kind !== 'idle'}
            isLoading={activity.kind === 'checking'}
            onPress={actions.check}
          />
        </Inline>
      )}
    </Stack>
  );
};

const Step = ({ line, moved }: { readonly line: string; readonly moved: string }) => (
  <Stack space="space.025">
    <Text size="small">{line}</Text>
    <Text size="small" color="color.text.subtle">
      {moved}
    </Text>
  </Stack>
);

/** What moved the score to a step; the first one came from nowhere. */
const movedBy = (step: ReadinessStepView, isFirst: boolean): string => words.moves(step) ?? (isFirst ? words.first : words.same);
