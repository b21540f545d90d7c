import { Inline, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { QuestionView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import type { PanelPartProps } from '../panel-part-props';
import { problemAt } from '../problem/problem-place';
import { errorNotice } from '../readiness/error-notice';
import { PlainNotice } from '../readiness/plain-notice';
import { isDrafting } from '../state/activity-rules';
import { questionsToPut, withTick } from './ask-rules';
import { QuestionRow } from './question-row';

const words = strings.panel.questions;

/** Questions to put together into one comment, and those that were put. The heading above them is their place's. */
export const QuestionsToPut = ({ state, actions }: PanelPartProps) => {
  const { questions, canEdit } = state.view;
  const [unticked, setUnticked] = useState<readonly QuestionView['id'][]>([]);
  const { open, ticked } = questionsToPut(questions, unticked);
  const problem = problemAt(state, 'questions');
  const busy = state.activity.kind !== 'idle';
  if (questions.length === 0) return null;
  return (
    <Stack space="space.100">
      {open.length > 0 && <Text size="small">{words.sentence}</Text>}
      <Stack space="space.050">
        {questions.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            isTicked={ticked.includes(question.id)}
            isDisabled={busy}
            onTick={canEdit ? (isTicked) => setUnticked(withTick(unticked, question.id, isTicked)) : undefined}
          />
        ))}
      </Stack>
      {problem && <PlainNotice appearance="error" {...errorNotice(problem.error)} />}
      {canEdit && open.length > 0 && (
        <Stack space="space.050">
          <Inline>
            <ActionButton
              label={words.draft}
              focus={state.focus}
              isDisabled={busy || ticked.length === 0}
              isLoading={isDrafting(state.activity, 'questions')}
              onPress={() => void actions.propose({ kind: 'questions', ids: ticked })}
            />
          </Inline>
          <Text size="small" color="color.text.subtle">
            {words.preview}
          </Text>
        </Stack>
      )}
    </Stack>
  );
};
