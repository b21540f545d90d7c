import { cutWhole } from '../issue/well-formed';
import type { ShownStatement, ShownSubtask } from './shown-order';
import type { Statement } from './work-order';
// The panel needs this too; the file of the schema reaches for node's own modules.
import { WorkOrderLimits } from './work-order-limits';

/** The words of a statement as a sub-task's title. */
export const shortTitle = (text: string): string =>
  text.length <= WorkOrderLimits.MAX_TITLE_CHARS ? text : `${cutWhole(text, WorkOrderLimits.MAX_TITLE_CHARS - 1).trimEnd()}…`;

/** The statement that gives a sub-task its title where it has none: the first that the issue says, else the first. */
export const titleStatement = ({ statements, acceptance }: Pick<ShownSubtask, 'statements' | 'acceptance'>): ShownStatement | undefined => {
  const all = [...statements, ...acceptance];
  return all.find(({ basis }) => basis === 'issue') ?? all[0];
};

/** Where a title comes from: where its statement does, else from the profile, else from the issue: any other title is not kept. */
export function titleBasis({ title, statements, acceptance }: ShownSubtask): Statement['basis'] {
  const all = [...statements, ...acceptance];
  const own = all.find(({ text }) => shortTitle(text) === title);
  return own?.basis ?? (all.length > 0 && all.every(({ basis }) => basis === 'profile') ? 'profile' : 'issue');
}
