import { Button, Heading, Inline, Stack } from '@forge/react';
import React, { useState } from 'react';
import type { FindingView } from '../../../../contract/calls/readiness';
import { strings } from '../../../shared/strings';
import { QuestionsToPut } from '../../ask/questions-to-put';
import type { PanelPartProps } from '../../panel-part-props';
import { groupsOf, withAsking, worstOf } from './finding-groups';
import { FindingRow } from './finding-row';

interface FindingListProps {
  readonly issueKey: string;
  readonly findings: readonly FindingView[];
  /** The rest of the panel, which knows the questions and drafts comments; null while it is not there. */
  readonly panel: PanelPartProps | null;
}

/** Findings before somebody asks for more: a narrow panel has other things to say. */
const FIRST_FINDINGS = 5;
const words = strings.panel.readiness;

/** What is missing, by who can mend it next; with the reporter's gaps everything there is to ask them. */
export const FindingList = ({ issueKey, findings, panel }: FindingListProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const all = groupsOf(findings);
  // A button for a single one would take as much room as the one it hides.
  const hidden = findings.length === FIRST_FINDINGS + 1 ? 0 : findings.length - FIRST_FINDINGS;
  const hasQuestions = panel !== null && panel.state.view.questions.length > 0;
  const groups = withAsking(isOpen || hidden <= 0 ? all : worstOf(all, FIRST_FINDINGS), hasQuestions);
  if (groups.length === 0) return null;
  return (
    <Stack space="space.150">
      {groups.map(({ next, findings: rows }) => (
        <Stack key={next} space="space.100">
          <Heading as="h4" size="xsmall">
            {words.groups[next]}
          </Heading>
          {rows.map((finding) => (
            <FindingRow key={finding.criterion.id} finding={finding} issueKey={issueKey} />
          ))}
          {next === 'reporter' && panel && <QuestionsToPut {...panel} />}
        </Stack>
      ))}
      {hidden > 0 && (
        <Inline>
          <Button appearance="subtle" spacing="none" onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? words.showFewer : words.showMore(hidden)}
          </Button>
        </Inline>
      )}
    </Stack>
  );
};
