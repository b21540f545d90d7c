import type { PanelPartProps } from '../panel-part-props';
import type { Problem } from '../state/panel-state';

export interface ProblemNoticeProps extends PanelPartProps {
  readonly problem: Problem;
  /** What to do about a void approval; left out where nothing fits. */
  readonly again?: { readonly label: string; readonly run: () => void } | undefined;
}
