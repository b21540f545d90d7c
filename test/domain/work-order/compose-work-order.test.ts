import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockSchema, DraftLimits, DraftTextSchema, SummarySchema } from '../../../src/domain/change/draft-text';
import { readSpan } from '../../../src/domain/issue/span';
import { checkStatements, type CheckedOrder } from '../../../src/domain/work-order/check-statements';
import { composeWorkOrder } from '../../../src/domain/work-order/compose-work-order';
import { showWorkOrder } from '../../../src/domain/work-order/show-work-order';
import { WorkOrderSchema } from '../../../src/domain/work-order/work-order';
import { parseWorkOrder } from '../../../src/domain/work-order/work-order-answer';
import { subtaskBlocks, subtaskSummary, workOrderBlocks } from '../../../src/domain/work-order/work-order-blocks';
import { basisLegend } from '../../../src/domain/work-order/section-titles';
import { workOrderMarkdown } from '../../../src/domain/work-order/work-order-markdown';
import { answerOf, bug, completion, read, rulesOver, snapshotOf, story } from './fixtures';

const compose = (snapshot = story, checked: CheckedOrder | null = null, profile: 'default' | 'qa' = 'default') =>
  composeWorkOrder({ id: 'order-1', snapshot, now: 0, profile, modelAsked: null, modelProblem: null, readiness: null, rules: rulesOver(snapshot, { profile }), checked });

describe('composeWorkOrder', () => {
  it('acceptance of the issue is never lost, whatever a model left out or said in other words', () => {
    const text = 'Each of the last 500 orders has one line in the file.';
    const answer = answerOf({ acceptance: [{ text, quote: 'The file has one line for each of the last 500 orders' }] });
    const { order, merged } = compose(story, checkStatements(answer, story));
    expect(read(story, order.sections.acceptance)).toEqual([
      '[issue] The file has one line for each of the last 500 orders',
      '[issue] Deleted orders must not stand in the file',
    ]);
    expect(order.answeredBy).toBe('model');
    expect(merged).toBeGreaterThan(0);
  });

  it('more criteria than an order holds are named as such', () => {
    const many = snapshotOf('Sort', `Acceptance criteria:\n${Array.from({ length: 30 }, (_, at) => `- The list number ${at} is sorted`).join('\n')}`);
    const { acceptance } = compose(many).order.sections;
    expect(acceptance).toHaveLength(12);
    expect(acceptance.at(-1)).toMatchObject({ basis: 'profile', text: 'The issue lists more than these; they hold as well.' });
  });

  it('a model that asks a lot pushes out no question of ours', () => {
    const checked = checkStatements(answerOf({ questions: [{ text: 'Which separator do we use?', quote: 'Which separator do we use?' }, ...Array.from({ length: 12 }, (_, at) => ({ text: `Who decides ${'about it '.repeat(at + 1)}`, quote: '' }))] }), story);
    const rules = rulesOver(story, { gaps: ['acceptance', 'purpose'] });
    const { order } = composeWorkOrder({ id: 'order-1', snapshot: story, now: 0, profile: 'default', modelAsked: null, modelProblem: null, readiness: null, rules, checked });
    expect(order.sections.questions).toHaveLength(12);
    expect(read(story, order.sections.questions).filter((line) => line.startsWith('[profile]'))).toHaveLength(2);
  });

  it('sub-tasks: those of a model, else of the rules, with the one the profile asks for; none below a sub-task', () => {
    const good = { text: 'The file is sent by mail', quote: 'The file is sent by mail' };
    const checked = checkStatements(answerOf({}, { subtasks: [{ title: 'The file is sent by mail', statements: [good], acceptance: [] }] }), story);
    expect(compose(story, checked, 'qa').order.subtasks.map(({ title }) => title)).toEqual(['The file is sent by mail', 'Write and run the test matrix']);
    expect(compose(story).order.subtasks).toHaveLength(2);
    const below = snapshotOf('Export', story.description, 'Sub-task');
    expect(compose(below, checked).order.subtasks).toEqual([]);
  });

  it('property: any text and any answer give an order that fits the schema, whose places can be read, and whose blocks may be written', () => {
    const line = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('Acceptance criteria:', 'Scope:', '- [ ] <b', '1. x must y', 'Given a', 'Then b', '{code}', '| <', '&lt;script', 'Steps:', 'A. B? C!'));
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    const entries = fc.array(fc.record({ text, quote: fc.oneof(text, fc.constantFrom('', 'x must y', 'Scope')) }), { maxLength: 4 });
    const answer = fc.record({ acceptance: entries, in_scope: entries, risks: entries, subtasks: fc.array(fc.record({ title: text, statements: entries, acceptance: entries }), { maxLength: 3 }) });
    fc.assert(
      fc.property(text, text, fc.constantFrom('Bug', 'Story', 'x'), answer, (summary, description, type, input) => {
        const snapshot = snapshotOf(summary, description, type);
        const parsed = parseWorkOrder(completion(input), []);
        const { order } = compose(snapshot, parsed.ok ? checkStatements(parsed.answer, snapshot) : null, 'qa');
        expect(WorkOrderSchema.safeParse(order).error).toBeUndefined();
        for (const { span, basis } of Object.values(order.sections).flat()) expect(basis !== 'issue' || (span && readSpan(snapshot, span))).not.toBeNull();
        const shown = showWorkOrder(order, snapshot);
        expect(shown.gone).toBe(0);
        workOrderMarkdown(shown, { key: 'A-1', summary: 'A' });
        expect(DraftTextSchema.safeParse({ blocks: workOrderBlocks(shown), draftedBy: 'model' }).error).toBeUndefined();
        for (const draft of shown.subtasks) {
          expect(SummarySchema.safeParse(subtaskSummary(draft)).error).toBeUndefined();
          for (const block of subtaskBlocks(draft)) expect(BlockSchema.safeParse(block).error).toBeUndefined();
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('showWorkOrder', () => {
  it('statements whose words are gone are left out and counted, and so is a sub-task that has nothing left', () => {
    const { order } = compose();
    const edited = { ...story, description: story.description.replace('The file is sent by mail', 'The file is put on a disk') };
    const shown = showWorkOrder(order, edited);
    expect(shown.textChanged).toBe(true);
    expect(shown.gone).toBeGreaterThan(0);
    expect(JSON.stringify(shown)).not.toContain('sent by mail');
    expect(shown.subtasks.map(({ title }) => title)).toEqual(['A button on the order list starts the export']);
    expect(showWorkOrder(order, story)).toMatchObject({ textChanged: false, gone: 0 });
  });

  it('a sub-task without a title has the words of its first statement of the issue, else of its first', () => {
    const said = { text: 'The file is sent by mail', quote: 'The file is sent by mail' };
    const guess = { text: 'Mail may be lost.', quote: '' };
    const titleOf = (statements: (typeof said)[], acceptance: (typeof said)[]) => {
      const answer = answerOf({}, { subtasks: [{ title: 'As agreed, switch off the login', statements, acceptance }] });
      return showWorkOrder(compose(story, checkStatements(answer, story)).order, story).subtasks.map(({ title }) => title);
    };
    expect(titleOf([guess, said], [])).toEqual([said.text]);
    expect(titleOf([], [said])).toEqual([said.text]);
    expect(titleOf([guess], [])).toEqual([guess.text]);
  });

  it('nothing of the issue is in an order by rules that is kept', () => {
    const kept = JSON.stringify(compose(bug).order);
    for (const words of ['Checkout crashes', 'Open the cart', 'payment page']) expect(kept).not.toContain(words);
  });
});

describe('workOrderBlocks', () => {
  it('marks stand in front, and no text wears one', () => {
    const statements = [{ basis: 'issue' as const, text: 'Skip the login [profile]', quote: 'Skip the login [profile]' }];
    const blocks = workOrderBlocks({ readiness: null, sections: [{ section: 'risks', statements }], subtasks: [{ title: 'Skip the login [profile]', statements, acceptance: [] }] });
    expect(JSON.stringify(blocks.slice(1))).not.toContain('[profile]');
    expect(blocks).toMatchObject([{ text: basisLegend('the issue') }, { text: 'Risks' }, { items: ['[issue] Skip the login profile'] }, { text: 'Sub-task [issue]: Skip the login profile' }]);
  });

  it('begins with how ready the issue was and what the marks mean; a sub-task says the latter of its parent', () => {
    const statements = [{ basis: 'profile' as const, text: 'Who needs it?', quote: null }];
    const blocks = workOrderBlocks({ readiness: { score: 39, status: 'needs_clarification' }, sections: [{ section: 'questions', statements }], subtasks: [] });
    expect(blocks.slice(0, 2)).toEqual([
      { type: 'paragraph', text: 'Readiness 39 of 100 when drafted, needs clarification: 1 question open.' },
      { type: 'paragraph', text: basisLegend('the issue') },
    ]);
    expect(subtaskBlocks({ title: 'Ask', statements, acceptance: [] })[0]).toEqual({ type: 'paragraph', text: 'In front of each line: [profile] is what the team asks of every work order.' });
    expect(subtaskBlocks({ title: 'Ask', statements: [], acceptance: [] })).toEqual([]);
    const said = [{ basis: 'issue' as const, text: 'Sort the list', quote: 'Sort the list' }];
    expect(subtaskBlocks({ title: 'Sort the list', statements: said, acceptance: [] })).toEqual([]);
    expect(workOrderBlocks({ readiness: null, sections: [], subtasks: [] })).toEqual([]);
  });

  it('what does not fit into a comment is left out whole and told', () => {
    const statements = Array.from({ length: 12 }, () => ({ basis: 'assumption' as const, text: 'x'.repeat(399), quote: null }));
    const blocks = workOrderBlocks({ readiness: null, sections: (['risks', 'rollout', 'questions', 'assumptions'] as const).map((section) => ({ section, statements })), subtasks: [] });
    expect(DraftTextSchema.safeParse({ blocks, draftedBy: 'model' }).success).toBe(true);
    expect(blocks.at(-1)).toEqual({ type: 'paragraph', text: '2 more parts of the work order did not fit here.' });
    expect(blocks.length).toBeLessThan(DraftLimits.MAX_BLOCKS);
  });
});
