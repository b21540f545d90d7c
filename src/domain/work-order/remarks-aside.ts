import { isPriorityRemark, isRemark } from './remark';
import type { Said } from './said-in-issue';

/**
 * Sentences with remarks taken out from under the heading of the criteria: they are background. Prose may be one only behind a
 * list of criteria, where people go on talking; without a list it may be all there is. How important the work is is never one.
 */
export function remarksAside(said: readonly Said[]): Said[] {
  let isListed = false;
  return said.map((one) => {
    const { line, folded } = one;
    if (line.part !== 'acceptance') isListed = false;
    else if (line.item !== null) isListed = true;
    const isAside = line.part === 'acceptance' && (isPriorityRemark(folded) || (isListed && line.item === null && isRemark(folded)));
    return isAside ? { ...one, line: { ...line, part: 'background' } } : one;
  });
}
