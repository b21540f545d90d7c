import { Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import type { PanelPartProps } from '../panel-part-props';
import { FindingList } from './finding/finding-list';
import { FineCriteria } from './finding/fine-criteria';
import { Judges } from './judges';
import { Outlook } from './past/outlook';
import { ScoreHistory } from './past/score-history';
import type { ReadinessPartProps } from './readiness-part-props';
import { SignOff } from './sign-off/sign-off';
import { Summary } from './summary';

interface ReadinessBodyProps extends ReadinessPartProps {
  /** The rest of the panel, which drafts comments; null while it is not there. */
  readonly panel: PanelPartProps | null;
}

/** How ready the issue is, what is missing, who vouches for it, and how that came about. */
export const ReadinessBody = ({ panel, ...part }: ReadinessBodyProps) => {
  const { view } = part.state;
  return (
    <Stack space="space.150">
      <Summary view={view} />
      <Judges {...part} />
      <FindingList issueKey={view.issueKey} findings={view.findings} panel={panel} />
      <FineCriteria met={view.met} cannotTell={view.cannotTell} checks={part.state.checks} />
      <SignOff {...part} />
      <Text size="small" color="color.text.subtle">
        {strings.panel.readiness.published[view.published]}
      </Text>
      <ScoreHistory {...part} />
      {view.rework && <Outlook rework={view.rework} />}
    </Stack>
  );
};
