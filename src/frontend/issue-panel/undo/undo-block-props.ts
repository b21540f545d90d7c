import type { UndoView } from '../../../contract/calls/changes';
import type { PanelPartProps } from '../panel-part-props';

export interface UndoBlockProps extends PanelPartProps {
  readonly undo: UndoView;
  /** True where it brings back what an undo took away. */
  readonly isRestore: boolean;
  /** True where it stands on its own and needs a heading. */
  readonly isAlone?: boolean;
}
