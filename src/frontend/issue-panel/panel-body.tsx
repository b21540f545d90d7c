import { Stack } from '@forge/react';
import React, { useReducer } from 'react';
import { AskReporter } from './ask/ask-reporter';
import { closedForm, reduceDraftForm } from './draft/draft-form-state';
import { DraftSection } from './draft/draft-section';
import { HiddenCharacters } from './triage/hidden-characters';
import { NotTriaged } from './triage/not-triaged';
import { OtherUndos } from './undo/other-undos';
import type { PanelPartProps } from './panel-part-props';
import { QueuedNotice } from './triage/queued-notice';
import { ResultFooter } from './triage/result-footer';
import { SimilarIssues } from './similar/similar-issues';
import { TopProblem } from './problem/top-problem';
import { TriageButton } from './triage/triage-button';
import { TriageProgress } from './triage/triage-progress';
import { TriageResult } from './triage/triage-result';
import { WorkOrderSection } from './work-order/work-order-section';

interface PanelBodyProps extends PanelPartProps {
  readonly issueId: string;
  /** True when the panel no longer looks by itself whether something is done. */
  readonly stopped: boolean;
  /** True where readiness, which the questions to the reporter stand in, could not be read. */
  readonly asksHere: boolean;
}

/** The open panel: what went wrong, what was suggested, what is being undone, what the past holds, and what is being drafted. */
export const PanelBody = ({ issueId, stopped, asksHere, ...part }: PanelBodyProps) => {
  const { state, actions, calendar } = part;
  const { view, activity } = state;
  const [form, edit] = useReducer(reduceDraftForm, closedForm);
  const triaging = activity.kind === 'triaging' || activity.kind === 'queueing';
  const triage = triaging ? null : view.triage;
  return (
    <Stack space="space.150">
      <TopProblem {...part} />
      {view.hiddenCharacters > 0 && <HiddenCharacters count={view.hiddenCharacters} />}
      {triaging && <TriageProgress queueing={activity.kind === 'queueing'} onQueue={actions.queue} />}
      {!triaging && view.queued && <QueuedNotice stopped={stopped} onCheck={() => void actions.reread()} />}
      {!triaging && !view.queued && !triage && <NotTriaged canEdit={view.canEdit} />}
      {triage && <TriageResult {...part} triage={triage} />}
      {!triaging && <OtherUndos {...part} />}
      <TriageButton state={state} actions={actions} stopped={stopped} />
      {triage && <ResultFooter triage={triage} calendar={calendar} />}
      {triage && <SimilarIssues {...part} />}
      {asksHere && <AskReporter {...part} />}
      <WorkOrderSection issueId={issueId} calendar={calendar} canEdit={view.canEdit} form={form} edit={edit} />
      <DraftSection {...part} issueId={issueId} form={form} edit={edit} />
    </Stack>
  );
};
