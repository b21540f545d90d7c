import type { AdfNode } from './adf-node';

const DEEPEST = 6;

/**
 * The level (1 to 6) at which each heading of a document is drawn, so that the page around it has an outline without gaps: a
 * heading stands one level below the nearest one before it that is above it in the document, whatever the numbers are.
 *
 * @param top the level of those that stand below none
 */
export function headingOutline(document: AdfNode, top: number): ReadonlyMap<AdfNode, number> {
  const levels = new Map<AdfNode, number>();
  /** Levels in the document of the headings that the next one may stand below, the outermost first. */
  const above: number[] = [];
  const visit = (node: AdfNode): void => {
    if (node.type === 'heading') {
      const own = headingLevel(node);
      while ((above.at(-1) ?? 0) >= own) above.pop();
      levels.set(node, Math.min(DEEPEST, top + above.length));
      above.push(own);
    }
    node.content?.forEach(visit);
  };
  visit(document);
  return levels;
}

/** The level that a heading says it has, 1 to 6; 1 where it says nothing of use. */
export const headingLevel = ({ attrs }: Pick<AdfNode, 'attrs'>): number => Math.min(DEEPEST, Math.max(1, Math.trunc(Number(attrs?.['level'])) || 1));
