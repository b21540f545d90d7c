import { afterEach, describe, expect, it } from 'vitest';
import { failed, ok, panel } from '../../fixtures';
import { changeView, comment, draft, options, subtask } from '../../proposal-fixtures';
import { openPanel, type Answers, type Panel } from '../open-panel';
import { order, view } from './work-order-fixtures';

let surface: Panel;
const estimated = (number: number, field = 'timeoriginalestimate') => {
  const change = subtask(number);
  return change.kind === 'create_subtask' ? { ...change, estimate: { field, value: 2.5 } } : change;
};
const open = async (answers: Answers = {}, estimates = true) => {
  surface = openPanel({
    openIssuePanel: () => ok(panel()),
    openWorkOrder: () => ok(view({ order: order(), estimates })),
    listDraftOptions: () => ok(options()),
    ...answers,
  });
  await surface.shows('Open the work order');
  surface.press('Open the work order');
  await surface.shows('Use this work order');
};
const value = (label: string) => surface.control(label).props['value'];
const field = (row: number, name: string) => `draft-row-${row}-${name}`;

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  const names = [...surface.findAll('Button'), ...surface.findAll('LoadingButton')].map((node) => String(node.children[0]?.props['text']));
  expect(new Set(names).size).toBe(names.length);
  surface.close();
});

describe('a work order as a comment', () => {
  it('opens the form with its text, edited and previewed as every comment, and says where it comes from', async () => {
    const drafted = draft([changeView(comment('model'))], { workOrderId: 'w1' });
    await open({ proposeDraft: () => ok(panel({ drafts: [drafted] })) });
    surface.press('Write as a comment…');
    await surface.shows('if a model drafted it, Jira will say so under the text');
    expect(value('Comment')).toContain('# Objective\n- [issue] Payments work again on iPhone.');
    expect(surface.control('Comment').props['autoFocus']).toBe(true);
    surface.type('draft-comment', '# Objective\n- Mine');
    await surface.until(() => value('Comment') === '# Objective\n- Mine', 'the text');
    surface.press('Preview');
    await surface.shows('Post comment');
    expect(surface.lastAsked('proposeDraft')).toMatchObject({
      draft: { kind: 'comment', workOrderId: 'w1', blocks: [{ type: 'heading', text: 'Objective' }, { type: 'bullets', items: ['Mine'] }] },
    });
    expect(surface.focused()).toEqual(['Post comment']);
    expect(surface.text()).toContain('Drafted with AI by Plumbline');
  });

  it('does not put away what a person typed; emptied, it does', async () => {
    await open();
    surface.press('Draft a comment, sub-tasks or a link');
    await surface.shows('Preview');
    surface.type('draft-comment', 'My own');
    await surface.until(() => value('Comment') === 'My own', 'the text');
    surface.press('Write as a comment…');
    await surface.shows('The form below holds a comment already.');
    expect(value('Comment')).toBe('My own');
    surface.press('Empty the form');
    await surface.until(() => value('Comment') === '', 'the form to be empty');
    expect(surface.text()).not.toContain('holds a comment already');
    surface.press('Write as a comment…');
    await surface.shows('Jira will say so');
  });

  it('drafted again once it no longer holds: still of that work order', async () => {
    const stale = draft([changeView(comment('model'), { outdated: true })], { workOrderId: 'w1' });
    await open({ openIssuePanel: () => ok(panel({ drafts: [stale] })), proposeDraft: () => failed('jira_unavailable') });
    surface.press('Draft again');
    await surface.shows('Jira will say so');
    surface.press('Preview');
    await surface.called('proposeDraft');
    expect(surface.lastAsked('proposeDraft')).toMatchObject({ draft: { workOrderId: 'w1' } });
  });
});

describe('a work order as sub-tasks', () => {
  const create = async (answers: Answers = {}, estimates = true) => {
    await open(answers, estimates);
    surface.press('Create sub-tasks…');
    await surface.shows('Sub-task 1: title');
    await surface.until(() => !surface.isBlocked('Preview'), 'the options');
  };

  it('each with fields of its own: edited, one taken out, one estimated, then previewed', async () => {
    await create({ proposeDraft: () => ok(panel({ drafts: [draft([changeView(estimated(1)), changeView(subtask(2))], { workOrderId: 'w1' })] })) });
    expect(value('Sub-task 1: description')).toContain('- [issue] About Write a failing test');
    surface.press('Remove sub-task 2');
    await surface.until(() => surface.findButton('Remove sub-task 3') === undefined, 'the row to go');
    expect(value('Sub-task 2: title')).toBe('Tell support');
    expect(surface.control('Sub-task 2: title').props['autoFocus']).toBe(true);
    surface.type(field(3, 'summary'), 'Tell everybody');
    await surface.until(() => value('Sub-task 2: title') === 'Tell everybody', 'the title');
    surface.type(field(1, 'estimate'), '2,5');
    await surface.until(() => value('Sub-task 1: estimate') === '2,5', 'the estimate');
    surface.press('Preview');
    await surface.shows('Create 2 sub-tasks');
    expect(surface.lastAsked('proposeDraft')).toMatchObject({
      draft: { kind: 'subtasks', workOrderId: 'w1', issueTypeId: '5', items: [{ summary: 'Write a failing test', estimate: 2.5 }, { summary: 'Tell everybody' }] },
    });
    expect(surface.text()).toContain('Step 1\nEstimate: 2.5 hours\nFirst of all.');
    expect(surface.text().match(/Estimate:/g)).toHaveLength(1);
  });

  it.each([
    [{ hours: true, field: null }, 'Optional. In hours, for Jira’s own time estimate.'],
    [{ hours: false, field: 'Story point estimate' }, 'Optional. In Story point estimate.'],
    [null, 'Optional. In the unit of the field the project estimates in.'],
  ])('says what an estimate is in: %j', async (estimateIn, hint) => {
    await create({ openWorkOrder: () => ok(view({ order: order(), estimates: true, estimateIn })) });
    expect(surface.text()).toContain(hint);
  });

  it('a project that does not estimate: no field for it', async () => {
    await create({}, false);
    expect(surface.text()).not.toContain('estimate');
  });

  it('what is wrong is said with the number of the sub-task, and nothing is sent', async () => {
    await create();
    surface.type(field(2, 'estimate'), 'soon');
    await surface.until(() => value('Sub-task 2: estimate') === 'soon', 'the estimate');
    surface.press('Preview');
    await surface.shows('Sub-task 2: an estimate is a number above 0');
    expect(surface.control('Sub-task 2: estimate').props['isInvalid']).toBe(true);
    // Beside its field, and nowhere else.
    expect(surface.text().match(/an estimate is a number above 0/g)).toHaveLength(1);
    expect(surface.text().indexOf('an estimate is a number above 0')).toBeLessThan(surface.text().indexOf('Sub-task 3: title'));
    for (const label of ['Sub-task 1: estimate', 'Sub-task 2: title', 'Sub-task 2: description']) {
      expect(surface.control(label).props['isInvalid']).toBe(false);
    }
    expect(surface.namesCalled()).not.toContain('proposeDraft');
  });

  it('added and left empty, or all taken out: said', async () => {
    await create();
    surface.press('Add a sub-task');
    await surface.shows('Sub-task 4: title');
    surface.press('Preview');
    await surface.shows('Sub-task 4: give it a title.');
    for (const row of [4, 3, 2, 1]) {
      surface.press(`Remove sub-task ${row}`);
      await surface.until(() => surface.findButton(`Remove sub-task ${row}`) === undefined, 'the row to go');
    }
    await surface.shows('No sub-task is left. Add one first.');
    expect(surface.focused()).toEqual(['Add a sub-task']);
  });

  it('an estimate in a field of the site has no unit of ours', async () => {
    await open({ openIssuePanel: () => ok(panel({ drafts: [draft([changeView(estimated(1, 'customfield_10016'))])] })) });
    await surface.shows('Estimate: 2.5\n');
  });
});
