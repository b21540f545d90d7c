import type { SuggestionView, TriageView } from '../../../contract/calls/issue-panel';
import type { PanelPartProps } from '../panel-part-props';

/** What every part of one suggestion's card is drawn from. */
export interface SuggestionCardProps extends PanelPartProps {
  readonly triage: TriageView;
  readonly suggestion: SuggestionView;
}
