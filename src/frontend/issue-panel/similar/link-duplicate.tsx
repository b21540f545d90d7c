import { Box, Inline, Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import type { DuplicateSetView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { unshrunk } from '../card-style';
import type { PanelPartProps } from '../panel-part-props';
import { ProblemNotice } from '../problem/problem-notice';
import { problemAt } from '../problem/problem-place';
import { isDrafting } from '../state/activity-rules';
import { linkStateOf } from './link-rules';

type LinkDuplicateProps = PanelPartProps & { readonly set: DuplicateSetView };

const words = strings.panel.similar;

/** Drafts the link that says this issue duplicates the other, or says why there is none to draft. Nobody closes anything. */
export const LinkDuplicate = ({ set, ...part }: LinkDuplicateProps) => {
  const { state, actions } = part;
  const { issueKey } = set.canonical;
  const from = `duplicate:${issueKey}` as const;
  const problem = problemAt(state, from);
  const link = linkStateOf(set, state.view);
  if (link === 'linked') {
    return (
      <Inline>
        <Box xcss={unshrunk}>
          <Lozenge>{words.linked}</Lozenge>
        </Box>
      </Inline>
    );
  }
  if (!state.view.canEdit) return null;
  if (link !== 'may_link') {
    return (
      <Text size="small" color="color.text.subtle">
        {link === 'drafted' ? words.drafted(issueKey) : words.circle(issueKey)}
      </Text>
    );
  }
  // While past issues are read afresh it is not known whether the link is there already.
  const isChecking = state.look === 'due' || state.look === 'looking';
  return (
    <Stack space="space.100">
      {problem && <ProblemNotice {...part} problem={problem} />}
      <Inline>
        <ActionButton
          label={words.link(issueKey)}
          focus={state.focus}
          isDisabled={state.activity.kind !== 'idle' || isChecking}
          isLoading={isDrafting(state.activity, from)}
          onPress={() => void actions.propose({ kind: 'duplicate', otherKey: issueKey })}
        />
      </Inline>
    </Stack>
  );
};
