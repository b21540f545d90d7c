import { describe, expect, it } from 'vitest';
import { checkStatements } from '../../../src/domain/work-order/check-statements';
import { composeWorkOrder } from '../../../src/domain/work-order/compose-work-order';
import { showWorkOrder } from '../../../src/domain/work-order/show-work-order';
import { subtaskBlocks, workOrderBlocks } from '../../../src/domain/work-order/work-order-blocks';
import { workOrderMarkdown } from '../../../src/domain/work-order/work-order-markdown';
import type { WorkOrderAnswer } from '../../../src/domain/work-order/work-order-answer';
import { answerOf, rulesOver, snapshotOf } from './fixtures';

const WISH = 'As a passenger I want points for each crossing, so that my tenth crossing is free.';
const loyalty = snapshotOf('Collect points', `${WISH}\nAcceptance criteria\n- A refund takes the points back\n- The account shows the points`);
const LEGEND = 'In front of each line: [issue] is what the parent issue says.';

const shownOf = (snapshot: typeof loyalty, subtasks: WorkOrderAnswer['subtasks'] = []) => {
  const given = { id: 'order-1', snapshot, now: 0, profile: 'default' as const, modelAsked: null, modelProblem: null, readiness: null, rules: rulesOver(snapshot) };
  const checked = subtasks.length === 0 ? null : checkStatements(answerOf({}, { subtasks }), snapshot);
  return showWorkOrder(composeWorkOrder({ ...given, checked }).order, snapshot);
};
const texts = (shown: ReturnType<typeof shownOf>) => shown.subtasks.map((draft) => [draft.title, ...subtaskBlocks(draft).flatMap((block) => ('items' in block ? block.items : [block.text]))]);

describe('the draft of a sub-task', () => {
  it('made of a criterion: what it is for, and the criterion under its heading', () => {
    expect(texts(shownOf(loyalty))).toEqual([
      ['A refund takes the points back', LEGEND, `[issue] ${WISH}`, 'Acceptance criteria', '[issue] A refund takes the points back'],
      ['The account shows the points', LEGEND, `[issue] ${WISH}`, 'Acceptance criteria', '[issue] The account shows the points'],
    ]);
  });

  it('made of a requirement: what is to be done, and the criteria that share its words; else the requirement is what is checked', () => {
    const snapshot = snapshotOf('Export', `Scope:\n- Export of the order list\n- The invoice file is sent by mail\n- Old plans\nAcceptance criteria:\n- The export of the order list has 500 lines`);
    expect(texts(shownOf(snapshot))).toEqual([
      ['Export of the order list', LEGEND, '[issue] Export of the order list', '[issue] Export', 'Acceptance criteria', '[issue] The export of the order list has 500 lines'],
      ['The invoice file is sent by mail', LEGEND, '[issue] Export', 'Acceptance criteria', '[issue] The invoice file is sent by mail'],
      ['Old plans', LEGEND, '[issue] Old plans', '[issue] Export'],
    ]);
  });

  it('a free list may be of faults: none of them is what is to be', () => {
    const snapshot = snapshotOf('Mend the findings of the audit', 'This is what the last audit of our kiosks found:\n- the time left is not announced\n- the error sound should have a text', 'Task');
    expect(shownOf(snapshot).subtasks.map(({ title, acceptance }) => [title, acceptance.length])).toEqual([['the time left is not announced', 0], ['the error sound should have a text', 1]]);
  });

  it('a criterion that says what the whole work is for is no part of it', () => {
    const quoted = (text: string, quote = text) => ({ text, quote });
    const answer = answerOf({ acceptance: [quoted(`Check that this holds: ${WISH}`, WISH)] }, { subtasks: [{ title: '', statements: [quoted('The account shows the points')], acceptance: [] }] });
    const given = { id: 'order-1', snapshot: loyalty, now: 0, profile: 'default' as const, modelAsked: null, modelProblem: null, readiness: null, rules: rulesOver(loyalty) };
    const shown = showWorkOrder(composeWorkOrder({ ...given, checked: checkStatements(answer, loyalty) }).order, loyalty);
    expect(shown.subtasks[0]?.acceptance.map(({ text }) => text)).toEqual(['The account shows the points']);
  });

  it('of a model that gave no criteria gets those of the order it fulfils; its own stay as they are', () => {
    const quoted = (quote: string) => ({ text: quote, quote });
    const statements = [quoted('A refund takes the points back')];
    const bare = shownOf(loyalty, [{ title: 'A refund takes the points back', statements, acceptance: [] }]);
    expect(texts(bare)).toEqual([['A refund takes the points back', LEGEND, `[issue] ${WISH}`, 'Acceptance criteria', '[issue] A refund takes the points back']]);
    const own = shownOf(loyalty, [{ title: '', statements: [...statements, quoted(WISH)], acceptance: [quoted('The account shows the points')] }]);
    expect(own.subtasks[0]?.acceptance.map(({ text }) => text)).toEqual(['The account shows the points']);
  });

  it('an assumption stays marked, and gets neither criteria nor a purpose', () => {
    const guess = shownOf(loyalty, [{ title: '', statements: [{ text: 'Mail may be lost.', quote: '' }], acceptance: [] }]);
    expect(texts(guess)).toEqual([['Mail may be lost.', 'In front of each line: [assumption] is what nobody wrote.', '[assumption] Mail may be lost.']]);
  });

  it('in the whole order neither its title nor the objective is told again', () => {
    const shown = shownOf(loyalty);
    expect(workOrderMarkdown(shown, loyalty)).toContain('### [issue] A refund takes the points back\n\nAcceptance criteria:\n\n- [issue] A refund takes the points back\n');
    expect(JSON.stringify(workOrderBlocks(shown)).split(WISH)).toHaveLength(3);
  });
});
