import type { SuggestionView } from '../../contract/calls/issue-panel';
import type { Activity } from './panel-state';
import type { PanelActions } from './use-panel';

/** What every part of one suggestion's card is drawn from. */
export interface SuggestionCardProps {
  readonly suggestion: SuggestionView;
  readonly canEdit: boolean;
  readonly canTriage: boolean;
  readonly activity: Activity;
  /** True when this card comes next after a decision on another one. */
  readonly takesFocus: boolean;
  readonly actions: PanelActions;
}
