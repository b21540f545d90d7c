import { Box, Heading, Inline, Lozenge, ProgressBar, Stack, Text } from '@forge/react';
import React from 'react';
import type { ReadinessView } from '../../../contract/calls/readiness';
import { strings } from '../../shared/strings';
import { readinessWords } from '../../shared/strings/readiness-criteria';
import { unshrunk } from '../card-style';
import { countsOf, groupsOf } from './finding/finding-groups';
import { signOffStage } from './sign-off/sign-off-stage';

const appearance = { ready: 'success', needs_clarification: 'moved', blocked: 'removed' } as const satisfies Record<ReadinessView['status'], string>;
const words = strings.panel.readiness;

/** While something that has to be decided is undecided nobody can say that the issue lacks nothing. */
function standing(view: ReadinessView): string {
  const counts = countsOf(groupsOf(view.findings));
  const undecided = words.undecided(view.undecided);
  const isOpen = view.score === null || undecided.length > 0;
  return [
    words.rule(view),
    ...undecided,
    ...(isOpen && counts.length === 0 ? [] : [words.open(counts, view.cannotTell.length)]),
  ].join(' ');
}

/** Where the issue stands: status, score, a person's word and the plain sentence. The sentence is read out whenever it changes. */
export const Summary = ({ view }: { readonly view: ReadinessView }) => (
  <Stack space="space.100">
    <Inline spread="space-between" alignBlock="center" space="space.100">
      <Heading as="h3" size="small">
        {words.heading}
      </Heading>
      <Box xcss={unshrunk}>
        <Inline space="space.075" alignBlock="center">
          <Lozenge appearance={appearance[view.status]}>{readinessWords.status[view.status]}</Lozenge>
          {signOffStage(view) === 'signed' && <Lozenge appearance="success">{words.confirmed}</Lozenge>}
          <Text weight="medium">{words.score(view.score)}</Text>
        </Inline>
      </Box>
    </Inline>
    {view.score !== null && (
      <ProgressBar
        value={view.score / 100}
        appearance={view.status === 'ready' ? 'success' : 'default'}
        ariaLabel={words.scoreBar(view.score)}
      />
    )}
    <Box role="status">
      <Text>{standing(view)}</Text>
    </Box>
  </Stack>
);
