import type { ProposalView } from '../../../contract/calls/changes';
import type { DraftOptions } from '../../../contract/calls/issue-panel';
import type { PanelPartProps } from '../panel-part-props';

export interface DraftCardProps extends PanelPartProps {
  readonly draft: ProposalView;
  readonly linkTypes: DraftOptions['linkTypes'];
  readonly onDraftAgain: () => void;
}
