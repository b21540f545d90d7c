import { afterEach, describe, expect, it } from 'vitest';
import type { QuestionView } from '../../../src/contract/calls/issue-panel';
import { failed, ok, panel, triage } from '../fixtures';
import { changeView, comment, draft } from '../proposal-fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';

let surface: Panel;
const question = (id: QuestionView['id'], text: string, asked = false): QuestionView => ({ id, text, asked });
const questions = [question('steps', 'What did you do before it happened?'), question('environment', 'Which version do you use?')];
const view = (part: Parameters<typeof panel>[0] = {}) => panel({ triage: triage(), questions, ...part });
const show = async (part: Parameters<typeof panel>[0] = {}, answers: Answers = {}) => {
  surface = openPanel({ openIssuePanel: () => ok(view(part)), ...answers });
  await surface.shows('Suggestions');
};
const checks = () => surface.findAll('Checkbox').filter(({ props }) => String(props['id']).includes('question-'));

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  surface.close();
});

describe('asking the reporter', () => {
  it('nothing to ask: no section', async () => {
    await show({ questions: [] });
    expect(surface.text()).not.toContain('Ask the reporter');
  });

  it('questions: all ticked, word for word as they would be posted', async () => {
    await show();
    expect(surface.text()).toContain('Ask the reporter\nThe issue does not say:');
    expect(checks().map(({ props }) => [props['label'], props['isChecked']])).toEqual([
      ['What did you do before it happened?', true],
      ['Which version do you use?', true],
    ]);
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
