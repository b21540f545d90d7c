import { afterEach, describe, expect, it, vi } from 'vitest';
import { failed, ok, panel } from '../../fixtures';
import { openPanel, type Answers, type Panel } from '../open-panel';
import { pass } from '../readiness/pass';
import { asked, assumed, order, part, said, view } from './work-order-fixtures';

const OPEN = 'Open the work order';
const DRAFT = 'Draft a work order';
let surface: Panel;
const never = () => new Promise<never>(() => undefined);
const open = async (answers: Answers, canEdit = true) => {
  surface = openPanel({ openIssuePanel: () => ok(panel({ canEdit })), ...answers });
  await surface.shows(OPEN);
  surface.press(OPEN);
};
const show = async (change: Parameters<typeof order>[0] = {}, canEdit = true) => {
  await open({ openWorkOrder: () => ok(view({ order: order(change) })) }, canEdit);
  await surface.shows('Use this work order');
};
const headings = () => surface.findAll('Heading').map((node) => `${String(node.props['as'])} ${String(node.children[0]?.props['text'])}`);
const fakeTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  const names = [...surface.findAll('Button'), ...surface.findAll('LoadingButton')].map((node) => String(node.children[0]?.props['text']));
  expect(new Set(names).size).toBe(names.length);
  surface.close();
  vi.useRealTimers();
});

describe('work order, opened', () => {
  it('closed it costs nothing, and opened it says what it is', async () => {
    surface = openPanel({ openIssuePanel: () => ok(panel()), openWorkOrder: () => ok(view({ profile: 'qa' })) });
    await surface.shows(OPEN);
    expect(surface.namesCalled()).toEqual(['openIssuePanel']);
    surface.press(OPEN);
    await surface.shows('A work order says what is to be done');
    expect(surface.text()).toContain('what it leaves open becomes a question');
    expect(surface.control('Profile').props['value']).toEqual({ label: 'QA-heavy', value: 'qa' });
    expect(surface.text()).toContain('Asks for a test of every acceptance criterion as well.');
    surface.press('Close the work order');
    await surface.until(() => surface.findButton(DRAFT) === undefined, 'the section to close');
  });

  it('cannot be read: said quietly, tried again, and the rest of the panel is not hurt', async () => {
    await open({ openWorkOrder: () => failed('jira_unavailable') });
    await surface.shows('The work order could not be read just now');
    expect(surface.text()).toContain('Reference for your administrator: ref-1');
    expect(surface.isBlocked('Triage')).toBe(false);
    surface.answers['openWorkOrder'] = () => ok(view());
    surface.press('Read the work order again');
    await surface.shows(DRAFT);
  });

  it('for a reader: nothing to draft; the order is there to be read and copied', async () => {
    await open({ openWorkOrder: () => ok(view()) }, false);
    await surface.shows('None was drafted yet. Only people who may edit this issue');
    expect(surface.findButton(DRAFT)).toBeUndefined();
    surface.close();
    await show({ textChanged: true, gone: 1 }, false);
    expect(surface.findButton('Copy as Markdown')).toBeDefined();
    expect(surface.text()).not.toMatch(/Draft the work order again|Write as a comment|Create sub-tasks|Both open the form/);
  });
});

describe('work order, drafted before', () => {
  it('begins with how ready the issue was, and offers the profile it was drafted for', async () => {
    await show({ profile: 'agent' });
    expect(surface.text()).toContain('Readiness 39 of 100 when drafted, needs clarification.');
    expect(surface.control('Profile').props['value']).toEqual({ label: 'Coding agent', value: 'agent' });
    surface.close();
    await show({ readiness: null });
    expect(surface.text()).not.toContain('when drafted');
  });
});

describe('work order, being drafted', () => {
  it('in the background: says so, looks by itself, and shows it with the focus left where it is', async () => {
    fakeTime();
    await open({ openWorkOrder: () => ok(view()), draftWorkOrder: () => ok(view({ drafting: true })) });
    await surface.shows(DRAFT);
    surface.pick('Profile', 'Coding agent');
    await surface.shows('ends in a prompt for a coding agent');
    surface.press(DRAFT);
    await surface.shows('Written in the background. You may close the panel.');
    expect(surface.lastAsked('draftWorkOrder')).toEqual({ issueId: '10001', profile: 'agent' });
    expect(surface.findAll('ProgressBar').map(({ props }) => props['ariaLabel'])).toEqual(['Work order in progress']);
    surface.answers['openWorkOrder'] = () => ok(view({ order: order() }));
    await pass(5);
    await surface.shows('The work order is here.');
    expect(surface.findAll('ProgressBar')).toEqual([]);
    expect(surface.focused()).toEqual([]);
    expect(surface.findButton('Draft the work order again')).toBeDefined();
  });

  it('reopened meanwhile: goes on looking', async () => {
    fakeTime();
    await open({ openWorkOrder: () => ok(view({ drafting: true, order: order() })) });
    await surface.shows('Written in the background.');
    expect(surface.isBlocked('Draft the work order again')).toBe(true);
    surface.answers['openWorkOrder'] = () => ok(view({ order: order({ id: 'w2' }) }));
    await pass(5);
    await surface.shows('The work order is here.');
  });

  it('not there after about five minutes: stops looking, and looks again when asked', async () => {
    fakeTime();
    await open({ openWorkOrder: () => ok(view({ drafting: true })) });
    await surface.shows('Written in the background.');
    await pass(320);
    await surface.shows('It is not there yet.');
    const looks = surface.calls.filter(({ name }) => name === 'openWorkOrder').length;
    expect(looks).toBe(30);
    surface.answers['openWorkOrder'] = () => ok(view({ order: order() }));
    surface.press('Look for it again');
    await surface.shows('The work order is here.');
    expect(surface.focused()).toEqual(['Draft the work order again']);
  });

  it('nothing came of it: said, and can be tried again', async () => {
    fakeTime();
    await open({ openWorkOrder: () => ok(view()), draftWorkOrder: () => ok(view({ drafting: true })) });
    await surface.shows(DRAFT);
    surface.press(DRAFT);
    await surface.shows('Written in the background.');
    await pass(5);
    await surface.shows('No work order came of it');
    expect(surface.isBlocked(DRAFT)).toBe(false);
  });

  it('refused: why, with the reference, and once more', async () => {
    await open({ openWorkOrder: () => ok(view()), draftWorkOrder: () => failed('audit_unavailable') });
    await surface.shows(DRAFT);
    surface.press(DRAFT);
    await surface.shows('The audit log could not be written');
    surface.answers['draftWorkOrder'] = never;
    surface.press(DRAFT);
    await surface.shows('Asking for a work order.');
    expect(surface.text()).not.toContain('The audit log could not be written');
  });
});

describe('work order, read', () => {
  it('who drafted it, and every statement with its source', async () => {
    await show();
    expect(surface.text()).toContain('Profile Strict engineering, Nov 22, 2026, 2:00:00 AM. Model: claude-haiku-4-5.\nDrafted with AI');
    expect(surface.text()).toContain('Objective\nPayments work again on iPhone.\nissue\nAssumptions\nAndroid is not touched.\nassumption\nRollout and rollback\nSay how the change is taken back.\nprofile');
    expect(headings().slice(1, 7)).toEqual([
      ...['h3 Work order', 'h4 Objective', 'h4 Assumptions', 'h4 Rollout and rollback', 'h4 Sub-tasks to create (3)', 'h4 Use this work order'],
    ]);
  });

  it('the words of the issue stand beneath when asked for', async () => {
    await show();
    expect(surface.text()).not.toContain('nobody can pay on an iPhone');
    surface.press('Show the words of the issue');
    await surface.shows('Payments work again on iPhone.\nissue\n“nobody can pay on an iPhone”');
    surface.press('Hide the words of the issue');
    await surface.until(() => !surface.text().includes('nobody can pay'), 'the words to go');
  });

  it('what a sub-task says, when asked for', async () => {
    await show();
    expect(surface.text()).not.toContain('About Mend the callback');
    surface.press('Show what the 3 sub-tasks say');
    await surface.shows('Mend the callback\nissue\nAbout Mend the callback\nissue\nAcceptance criteria\nMend the callback is done\nassumption');
    expect(headings()).toContain('h5 Mend the callback');
  });

  it('a long section: five first, the rest when asked for', async () => {
    const statements = Array.from({ length: 7 }, (_, index) => assumed(`Thing ${index + 1}`));
    await show({ sections: [{ section: 'risks', statements }] });
    expect(surface.text()).not.toContain('Thing 6');
    surface.press('Show 2 more under “Risks”');
    await surface.shows('Thing 7');
    surface.press('Show fewer under “Risks”');
    await surface.until(() => !surface.text().includes('Thing 6'), 'the rest to go');
  });

  it('by fixed rules: says so, and why', async () => {
    await show({ answeredBy: 'rules', modelProblem: 'too_slow' });
    expect(surface.text()).toContain('By fixed rules\nThe model took too long. It holds sentences of the issue');
    expect(surface.text()).toContain('Model asked: claude-haiku-4-5.');
    expect(surface.text()).not.toContain('Drafted with AI');
  });

  it.each([
    [{ dropped: 3 }, '3 statements were thrown away: they named words the issue does not have.'],
    [{ dropped: 1 }, '1 statement was thrown away: it named words the issue does not have.'],
    [{ textChanged: true, gone: 2 }, '2 statements are left out: the words they rest on are no longer in the issue.'],
    [{ textChanged: true }, 'Draft the work order again to have it follow the text of now.'],
    [{ sections: [], subtasks: [], gone: 4, textChanged: true }, 'It has no statements.'],
  ])('what no longer holds: %j', async (change, words) => {
    await show(change);
    expect(surface.text()).toContain(words);
  });

  it('markup in it is words', async () => {
    await show({ sections: [{ section: 'risks', statements: [said('<img src=x> [a](javascript:b) **c**'), asked('ok')] }], subtasks: [part('<script>')] });
    expect(surface.text()).toContain('<img src=x> [a](javascript:b) **c**');
    expect(surface.findAll('Link')).toEqual([]);
  });

  it('copied: the whole as text that can be selected, with the focus in it', async () => {
    await show();
    surface.press('Copy as Markdown');
    await surface.shows('Work order as Markdown');
    expect(surface.control('Work order as Markdown').props).toMatchObject({ value: order().markdown, isReadOnly: true, autoFocus: true });
    surface.press('Hide the Markdown');
    await surface.until(() => !surface.text().includes('Work order as Markdown'), 'the text to go');
  });
});
