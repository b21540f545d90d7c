import type { Block, Change } from '../../../contract/calls/changes';
import { linkChoice, type DraftFields } from './parse-draft';

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
const formatBlocks = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block, index) => {
    const isSameList = 'items' in block && blocks[index - 1]?.type === block.type;
    return [...(isSameList ? [''] : []), ...linesOf(block)];
  });

/** A draft put back into the form it came from, to be drafted again; undefined for changes that no form can make. */
export function formatDraft(changes: readonly Change[]): Partial<DraftFields> | undefined {
  const [first] = changes;
  switch (first?.kind) {
    case 'add_comment':
      return { kind: 'comment', comment: formatBlocks(first.text.blocks).join('\n') };
    case 'link_issues':
      return { kind: 'link', link: linkChoice(first.type.id, first.direction), otherKey: first.other.key };
    case 'create_subtask': {
      const made = changes.filter((change) => change.kind === 'create_subtask');
      const lines = made.flatMap(({ summary, text }) => [
        summary,
        ...formatBlocks(text.blocks).map((line) => (line === '' ? '' : `  ${line}`)),
      ]);
      return { kind: 'subtasks', issueTypeId: first.issueTypeId, subtasks: lines.join('\n') };
    }
    default:
      return undefined;
  }
}
