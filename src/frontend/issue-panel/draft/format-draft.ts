import type { Block, Change } from '../../../contract/calls/changes';
import type { DraftFields } from './draft-fields';
import { linkChoice } from './parse-draft';
import type { SubtaskRows } from './subtask-rows';

const linesOf = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'heading':
      return [`# ${block.text}`];
    case 'paragraph':
      return [block.text];
    case 'bullets':
      return block.items.map((item) => `- ${item}`);
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${item}`);
  }
};

/** Blocks as a person would type them; a blank line keeps neighbouring lists apart. */
export const formatBlocks = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block, index) => {
    const isSameList = 'items' in block && blocks[index - 1]?.type === block.type;
    return [...(isSameList ? [''] : []), ...linesOf(block)];
  });

/**
 * A draft put back into the form it came from, to be drafted again; undefined for changes that no form can make.
 * @param workOrderId what its words began as; left out for a person's own
 */
export function formatDraft(changes: readonly Change[], workOrderId?: string): Partial<DraftFields> | undefined {
  const [first] = changes;
  switch (first?.kind) {
    case 'add_comment':
      return { kind: 'comment', comment: formatBlocks(first.text.blocks).join('\n'), commentFrom: workOrderId ?? null };
    case 'link_issues':
      return { kind: 'link', link: linkChoice(first.type.id, first.direction), otherKey: first.other.key };
    case 'create_subtask': {
      const made = changes.filter((change) => change.kind === 'create_subtask');
      const { issueTypeId } = first;
      if (workOrderId !== undefined) return { kind: 'subtasks', issueTypeId, rows: rowsOf(made, workOrderId) };
      const lines = made.flatMap(({ summary, text }) => [
        summary,
        ...formatBlocks(text.blocks).map((line) => (line === '' ? '' : `  ${line}`)),
      ]);
      return { kind: 'subtasks', issueTypeId, subtasks: lines.join('\n'), rows: null };
    }
    default:
      return undefined;
  }
}

type Subtask = Extract<Change, { kind: 'create_subtask' }>;

/** A draft names the field by its id, which tells nobody anything. */
const unitOf = (made: readonly Subtask[]): SubtaskRows['estimateIn'] => {
  const field = made.find(({ estimate }) => estimate !== undefined)?.estimate?.field;
  return field === undefined ? null : { hours: field === 'timeoriginalestimate', field: null };
};

const rowsOf = (made: readonly Subtask[], workOrderId: string): SubtaskRows => ({
  workOrderId,
  hasEstimates: made.some(({ estimate }) => estimate !== undefined),
  estimateIn: unitOf(made),
  items: made.map(({ summary, text, estimate }, index) => ({
    id: index + 1,
    summary,
    description: formatBlocks(text.blocks).join('\n'),
    estimate: estimate === undefined ? '' : String(estimate.value),
  })),
});
