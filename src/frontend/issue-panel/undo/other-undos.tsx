import React from 'react';
import type { UndoView } from '../../../contract/calls/changes';
import type { IssuePanelView } from '../../../contract/calls/issue-panel';
import type { PanelPartProps } from '../panel-part-props';
import { UndoBlock } from './undo-block';
import { concerns, homeOf, shownUndos } from './undo-rules';

/** Undos of several changes at once, and of what is no longer on screen. */
export const OtherUndos = (props: PanelPartProps) => {
  const { view, closed } = props.state;
  return shownUndos(view, closed)
    .filter((undo) => homeOf(undo, view).in === 'own')
    .map((undo) => (
      <UndoBlock key={undo.proposalId} {...props} undo={undo} isRestore={isRestore(undo, view)} isAlone />
    ));
};

/** It brings back what was undone when everything it names stands on screen as undone. */
function isRestore(undo: UndoView, { triage }: IssuePanelView): boolean {
  if (triage?.proposalId !== undo.undoes) return false;
  return triage.suggestions.filter(({ changeId }) => concerns(undo).includes(changeId)).every(({ status }) => status === 'undone');
}
