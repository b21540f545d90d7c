import { afterEach, describe, expect, it } from 'vitest';
import type { QuestionView } from '../../../src/contract/calls/issue-panel';
import { failed, ok, panel, triage } from '../fixtures';
import { changeView, comment, draft } from '../proposal-fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';
import { expected, finding, readiness, ready, steps } from './readiness/readiness-fixtures';

let surface: Panel;
const question = (id: QuestionView['id'], text: string, asked = false): QuestionView => ({ id, text, asked });
const questions = [question('steps', 'What did you do before it happened?'), question('environment', 'Which version do you use?')];
const view = (part: Parameters<typeof panel>[0] = {}) => panel({ triage: triage(), questions, ...part });
const show = async (part: Parameters<typeof panel>[0] = {}, answers: Answers = {}) => {
  surface = openPanel({ openIssuePanel: () => ok(view(part)), openReadiness: () => ok(readiness({ findings: [steps, expected] })), ...answers });
  await surface.shows('Suggestions');
  await surface.until(() => !surface.text().includes('Looking at how ready'), 'readiness');
};
const times = (words: string) => surface.text().split(words).length - 1;
const checks = () => surface.findAll('Checkbox').filter(({ props }) => String(props['id']).includes('question-'));

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  surface.close();
});

describe('asking the reporter', () => {
  it.each([
    ['readiness', () => ok(ready())],
    ['a panel without it', () => failed('jira_unavailable')],
  ])('nothing to ask: not a word of it in %s', async (_, openReadiness) => {
    await show({ questions: [] }, { openReadiness });
    expect(surface.text()).not.toContain('Ask the reporter');
  });

  it('questions: once, behind what the reporter left out, all ticked, word for word as they would be posted', async () => {
    await show();
    expect(times('Ask the reporter')).toBe(1);
    expect(surface.text()).toMatch(/Ask the reporter\nNo steps to make it happen\n[^]*Not said what should have happened\n[^]*The issue does not say:\n/);
    expect(checks().map(({ props }) => [props['label'], props['isChecked']])).toEqual([
      ['What did you do before it happened?', true],
      ['Which version do you use?', true],
    ]);
  });

  it('before the first triage: the same', async () => {
    surface = openPanel({ openIssuePanel: () => ok(panel({ questions })), openReadiness: () => ok(readiness()) });
    await surface.shows('The issue does not say:');
    await surface.shows('Not triaged yet');
    expect(surface.isBlocked('Draft a comment')).toBe(false);
  });

  it('no finding of the reporter: the questions stand there all the same', async () => {
    await show({}, { openReadiness: () => ok(ready()) });
    expect(surface.text()).toContain('Ask the reporter\nThe issue does not say:');
    surface.close();
    const team = (['scope', 'purpose', 'component', 'estimate', 'design_link', 'one_ask'] as const).map((id) => finding(id));
    await show({}, { openReadiness: () => ok(readiness({ findings: [...team, finding('expected', { next: 'reporter', severity: 'info' })] })) });
    expect(surface.text()).toContain('Ask the reporter\nThe issue does not say:');
    expect(surface.text()).toContain('Show 2 more findings');
  });

  it('readiness could not be read: the questions are in the panel, and move when it was', async () => {
    await show({}, { openReadiness: () => failed('jira_unavailable') });
    expect(surface.text()).toContain('Ask the reporter\nThe issue does not say:');
    surface.answers['openReadiness'] = () => ok(readiness());
    surface.press('Read readiness again');
    await surface.shows('Readiness score');
    expect(times('Ask the reporter')).toBe(1);
    expect(times('The issue does not say:')).toBe(1);
  });

  it('drafting: names the ticked ones, and the focus goes to the comment', async () => {
    const waiting = view({ questions: questions.map((one) => ({ ...one, asked: one.id === 'environment' })), drafts: [draft([changeView(comment())])] });
    await show({}, { proposeDraft: () => ok(waiting) });
    surface.tick('What did you do before it happened?', false);
    await surface.until(() => checks()[0]?.props['isChecked'] === false, 'the tick to go');
    surface.press('Draft a comment');
    await surface.shows('Comment to post');
    expect(surface.lastAsked('proposeDraft')).toEqual({ issueId: '10001', draft: { kind: 'questions', ids: ['environment'] } });
    expect(surface.focused()).toEqual(['Post comment']);
    expect(surface.text()).toContain('Which version do you use?\nAsked');
  });

  it('none ticked: nothing to draft', async () => {
    await show({ questions: questions.slice(0, 1) });
    surface.tick('What did you do before it happened?', false);
    await surface.until(() => surface.isBlocked('Draft a comment'), 'the button to shut');
  });

  it('all asked: shown as asked, with nothing to press', async () => {
    await show({ questions: questions.map((one) => ({ ...one, asked: true })) });
    expect(surface.text()).toContain('What did you do before it happened?\nAsked');
    expect(surface.text()).not.toContain('The issue does not say:');
    expect(surface.findButton('Draft a comment')).toBeUndefined();
  });

  it('for a reader: the questions without boxes and button', async () => {
    await show({ canEdit: false });
    expect(surface.text()).toContain('Which version do you use?');
    expect(checks()).toEqual([]);
    expect(surface.findButton('Draft a comment')).toBeUndefined();
  });

  it('drafting failed: said there, and another try is possible', async () => {
    await show({}, { proposeDraft: () => failed('storage_unavailable') });
    surface.press('Draft a comment');
    await surface.shows('Plumbline could not reach its storage');
    const text = surface.text();
    expect(text.indexOf('could not reach its storage')).toBeGreaterThan(text.indexOf('Ask the reporter'));
    expect(surface.isBlocked('Draft a comment')).toBe(false);
  });
});
