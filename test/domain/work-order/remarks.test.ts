import { describe, expect, it } from 'vitest';
import { checkStatements } from '../../../src/domain/work-order/check-statements';
import { answerOf, read, rulesOver, snapshotOf } from './fixtures';

const LIST = 'Acceptance criteria\n- A refund takes the points back\n- The account shows the points';
const ITEMS = ['[issue] A refund takes the points back', '[issue] The account shows the points'];
const loyalty = snapshotOf('Collect points', `As a frequent passenger I want points for each crossing, so that my tenth crossing is free. \u{1F6A2}\n${LIST}\n@user owns the rules, @user the estimate.\nRules: loyalty rules`);
const withBehind = (sentence: string, list = LIST) => snapshotOf('Collect points', `${list}\n\n${sentence}`);

describe('remarks behind criteria', () => {
  it('who owns it and where it stands is background, and no criterion', () => {
    const { acceptance, background } = rulesOver(loyalty).sections;
    expect(read(loyalty, acceptance)).toEqual(ITEMS);
    expect(read(loyalty, background).slice(1)).toEqual(['[issue] @user owns the rules, @user the estimate.', '[issue] Rules: loyalty rules']);
  });

  it.each([
    'Nice to have, low priority.',
    'This is nice to have and not urgent.',
    'Niedrige Priorität, nicht dringend.',
    'See the mock-up in checkout-v2.png.',
    'The mock-ups are in checkout-v2.png.',
    'Details: https://docs.harbor.example/loyalty',
    'checkout-v2.png and loyalty.pdf',
    'The wording of the mail is agreed with the data protection officer.',
  ])('by rules: %s', (sentence) => {
    const snapshot = withBehind(sentence);
    expect(read(snapshot, rulesOver(snapshot).sections.acceptance)).toEqual(ITEMS);
  });

  it.each([
    'Deleted crossings must not count.',
    'Old points are not shown.',
    'Die Liste zeigt auch alte Fahrten.',
    'High priority passengers get two points.',
    'Nice to have: the list is sorted.',
    'Rules: a refund must be seen at once.',
    'The owner of the card sees the points.',
    'The passenger who owns the booking can cancel it.',
    'Each point is owned by one passenger.',
    'Ask the passenger before points are taken.',
    'See that old points are gone.',
    'The export is stored as points.csv.',
  ])('what can be checked stays a criterion: %s', (sentence) => {
    const snapshot = withBehind(sentence);
    expect(read(snapshot, rulesOver(snapshot).sections.acceptance)).toEqual([...ITEMS, `[issue] ${sentence}`]);
  });

  it('before a list, or without one, only a remark on priority is none', () => {
    const alone = snapshotOf('Collect points', 'Acceptance criteria:\nRules: loyalty rules\nA refund takes the points back. Low priority.');
    expect(read(alone, rulesOver(alone).sections.acceptance)).toEqual(['[issue] Rules: loyalty rules', '[issue] A refund takes the points back.']);
    const listed = snapshotOf('Collect points', 'Acceptance criteria:\n- Nice to have\n- [ ] low priority\n- A refund takes the points back');
    expect(read(listed, rulesOver(listed).sections.acceptance)).toEqual(['[issue] A refund takes the points back']);
  });
});

describe('checkStatements, of headings and remarks', () => {
  const said = (quote: string, text = quote) => ({ text, quote });

  it.each(['Acceptance criteria', '*Acceptance criteria*', 'h3. Acceptance criteria', '## Acceptance criteria', '*Acceptance criteria:*'])('a heading alone is no statement: %s', (heading) => {
    const snapshot = snapshotOf('Collect points', `We lose passengers.\n${heading}\n- A refund takes the points back`);
    const { sections, subtasks, dropped } = checkStatements(
      answerOf(
        { background: [said('We lose passengers.'), said(heading), said('Acceptance criteria', 'The acceptance criteria')] },
        { subtasks: [{ title: 'Acceptance criteria', statements: [said('A refund takes the points back')], acceptance: [] }] },
      ),
      snapshot,
    );
    expect(read(snapshot, sections.background)).toEqual(['[issue] We lose passengers.']);
    expect(dropped).toBe(2);
    expect(subtasks).toMatchObject([{ title: null }]);
  });

  it('a quote that goes on behind the heading, or stands in a sentence, is one', () => {
    const snapshot = snapshotOf('Collect points', 'Scope: the account page\nThe scope is small.');
    const { sections } = checkStatements(answerOf({ in_scope: [said('Scope: the account page'), said('The scope is small.')] }), snapshot);
    expect(sections.in_scope).toHaveLength(2);
  });

  it('a remark is no criterion, neither of the order nor of a sub-task', () => {
    const snapshot = withBehind('Nice to have, low priority.');
    const acceptance = [said('A refund takes the points back'), said('Nice to have, low priority.'), said('Nice to have, low priority.', 'Check that this is nice to have, with low priority')];
    const { sections, subtasks } = checkStatements(answerOf({ acceptance }, { subtasks: [{ title: '', statements: [], acceptance }] }), snapshot);
    expect(read(snapshot, sections.acceptance)).toEqual(['[issue] A refund takes the points back']);
    expect(read(snapshot, sections.background)).toHaveLength(2);
    expect(subtasks.map((draft) => [draft.statements.length, draft.acceptance.length])).toEqual([[2, 1]]);
  });
});
