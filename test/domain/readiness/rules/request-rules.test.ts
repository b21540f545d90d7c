import { describe, expect, it } from 'vitest';
import { withoutDenials } from '../../../../src/domain/readiness/rules/test-words';
import { growth, LINEAR_GROWTH } from '../../issue/growth';
import { factsOf, verdictOf, wordsOf, resultOf } from './facts';

describe('acceptance', () => {
  it.each([
    ['a heading', 'Acceptance criteria\n- the list is sorted by date'],
    ['a heading with words behind it', 'AC: the list opens sorted by date.'],
    ['a definition of done', 'Definition of Done:\nThe list opens sorted by date.'],
    ['given, when, then', 'Given a cart with two fares\nWhen I pay\nThen I see a receipt'],
    ['the same in one sentence', 'Given a cart with two fares, when I pay, then I see a receipt.'],
    ['two demands', 'The list should be sorted by date. Cancelled fares must not be shown.'],
    ['a list of what is needed', 'We need to show:\n- the date of the fare\n- its price'],
    ['the heading by its first word', 'Acceptance\n- the list is sorted by date\n- old fares are hidden'],
    ['a numbered criterion', 'AC1. The list is sorted by date'],
    ['one with a hyphen', 'AC-1: the list is sorted by date'],
    ['one with a dash', 'AC 1 - the list is sorted by date'],
    ['one with a number sign', 'AC #1: the list is sorted by date'],
    ['exit criteria', 'Exit criteria\n- sorted by date'],
    ['what done looks like', 'Done looks like: the list is sorted by date.'],
    ['three abilities', 'Users can sort the list.\nUsers can filter the list.\nUsers cannot see old fares.'],
    ['a heading over a scenario', 'Acceptance criteria\nScenario 1\nThe list is sorted by date'],
    ['a list without verbs', 'We need:\n- dark mode\n- keyboard shortcuts'],
    ['German', 'Akzeptanzkriterien:\n- Die Liste ist nach Datum sortiert'],
  ])('met: %s', (_, description) => {
    expect(verdictOf('acceptance', 'Sort the fares', description)).toBe('met');
  });

  it('met: a list of tasks in a Jira document', () => {
    const task = (text: string) => ({ type: 'taskItem', attrs: { localId: text, state: 'TODO' }, content: [{ type: 'text', text }] });
    const description = { type: 'doc', version: 1, content: [{ type: 'taskList', attrs: { localId: 'l' }, content: [task('Sorted by date'), task('No cancelled fares')] }] };
    expect(verdictOf('acceptance', 'Sort the fares', description)).toBe('met');
  });

  it.each([
    ['nothing', ''],
    ['a wish', 'It would be nice to have the fares sorted.'],
    ['a heading over nothing', 'Acceptance criteria:'],
    ['a heading over the next one', 'Acceptance criteria:\nBackground:\nFares are old.'],
    ['a bare claim', 'Acceptance criteria: met.\nDefinition of done: yes'],
    ['what persons should do', 'We should talk about this. You must see it yourself.'],
    ['what should be done by when', 'The customer must get this by Friday. The release must go out on Monday.'],
    ['that it presses', 'This must be fixed ASAP. It must be done this sprint.'],
    ['what others should do', 'There should be time in sprint 4. The designer should send the file.'],
    ['a list of talks', 'We need:\n- a meeting\n- a decision'],
    ['two abilities', 'Users can sort the list.\nUsers can filter it.'],
    ['to be defined', 'Acceptance criteria: to be defined by product'],
    ['later', 'Acceptance criteria: will be added after the workshop'],
    ['in a sentence', 'Acceptance criteria will be added after the workshop.'],
    ['somebody to ask', 'Acceptance criteria: please ask Anna'],
    ['not yet', 'Acceptance criteria:\nTBD with the team next week'],
    ['N/A', 'Acceptance Criteria\n\nN/A'],
    ['facts in a list', 'Seen in these places:\n- the list\n- the receipt'],
  ])('not met: %s', (_, description) => {
    expect(verdictOf('acceptance', 'Sort the fares', description)).toBe('not_met');
  });
});

describe('purpose, scope, tests and form', () => {
  it('purpose: who it is for, or what is bad without it', () => {
    expect(verdictOf('purpose', 'Sort the fares', 'Passengers cannot find a fare, so that they call us.')).toBe('met');
    expect(verdictOf('purpose', 'Sort the fares', 'Lack of this hinders development.')).toBe('met');
    expect(verdictOf('purpose', 'Sort the fares', 'By date, newest first.')).toBe('not_met');
  });

  it('scope: a line drawn in words, or points', () => {
    expect(verdictOf('scope', 'Sort the fares', 'The receipt is out of scope.')).toBe('met');
    expect(verdictOf('scope', 'Sort the fares', '- the list\n- the receipt')).toBe('met');
    expect(verdictOf('scope', 'Sort the fares', `By date. ${'The newest fare comes before the oldest one. '.repeat(20)}`)).toBe('not_met');
  });

  it('test_expectation: how it is to be tested; tests as such are not', () => {
    expect(verdictOf('test_expectation', 'Sort the fares', 'Verify that the newest fare comes first.')).toBe('met');
    expect(verdictOf('test_expectation', 'Sort the fares', 'Please add a unit test for two fares of one day.')).toBe('met');
    expect(verdictOf('test_expectation', 'Sort the fares', 'Test cases:\nTwo fares of one day')).toBe('met');
    expect(verdictOf('test_expectation', 'Unit tests run slowly', 'The tests take an hour.')).toBe('not_met');
  });

  it.each([
    'No regression tests are needed.',
    'No unit tests for this one.',
    'Not tested yet, no test cases to add.',
    'This does not need tests.',
    "We don't have integration tests for the parser.",
    'There are no unit tests that cover the parser.',
    'There is no need to add tests.',
    'Unit tests are not needed.',
    'I was unable to verify that it works.',
    'It is released without test cases.',
    'Testing:\nNot tested yet, sorry.',
    'Keine Testfälle nötig.',
    'Testing:\nNo tests are needed for this card at all.',
    'Tests:\nKeine Tests nötig für diese Karte',
    'Pas de cas de tests pour cette carte.',
  ])('test_expectation: a test denied is none: %s', (description) => {
    expect(verdictOf('test_expectation', 'Sort the fares', description)).toBe('not_met');
  });

  it.each([
    'The tests must not fail.',
    'No unit test may fail, and tests must pass on both browsers.',
    "Don't forget to add tests for two fares of one day.",
    'There are no tests yet: add unit tests for the list.',
    'Add the missing unit tests.',
    'It must not be merged until the unit tests pass.',
    'Verify that no cancelled fare is shown.',
    'Verify that the receipt does not need a printer.',
    'Testfälle: zwei Karten am selben Tag',
    "Vérifier que la liste n'est pas vide.",
  ])('test_expectation: met: %s', (description) => {
    expect(verdictOf('test_expectation', 'Sort the fares', description)).toBe('met');
  });

  it.each(['no unit ', 'not be ', 'no need to ', 'tests are ', 'keine '])('denials are found in linear time: %s', (piece) => {
    expect(growth(20_000, (size) => piece.repeat(size), withoutDenials)).toBeLessThan(LINEAR_GROWTH);
  });

  it('story_form: role and want, in the title or the description', () => {
    expect(verdictOf('story_form', 'As a passenger, I want sorted fares', '')).toBe('met');
    expect(verdictOf('story_form', 'Sort the fares', 'As a passenger, I want sorted fares so that I find mine.')).toBe('met');
    expect(verdictOf('story_form', 'Sort the fares', 'Passengers want sorted fares.')).toBe('not_met');
  });
});

describe('vague_words', () => {
  it('points at what leaves a demand open, and counts', () => {
    const facts = factsOf('Sort the fares', 'The list should be fast and easy to use. Colours: TBD. The receipt must open quickly.');
    expect(wordsOf('vague_words', facts)).toEqual(['easy to use', 'TBD', 'fast']);
    expect(resultOf('vague_words', facts)).toMatchObject({ count: 4 });
  });

  it('to be defined, where nobody has', () => {
    expect(verdictOf('vague_words', 'Sort the fares', 'Colours: to be defined.')).toBe('not_met');
    expect(verdictOf('vague_words', 'Sort the fares', 'The order is to be defined.')).toBe('not_met');
  });

  it.each([
    ['no demand', 'The list opens fast since last week.'],
    ['a quotation', 'The button should be labelled "Quick buy".'],
    ['names of code', 'fastMode should be on and quick_buy() must return true'],
    ['another word', 'The un-intuitive name should go away.'],
    ['what users define', 'It allows columns to be defined by users.'],
    ['how a wish begins', 'It would be nice to sort them by date.'],
  ])('met: %s', (_, description) => {
    expect(verdictOf('vague_words', 'Sort the fares', description)).toBe('met');
  });
});

describe('one_ask', () => {
  it.each([
    ['two stories', 'Fares', 'As a passenger I want to see the fares sorted by date.\nAs a clerk I want to print the fares of the day.'],
    ['two things in the title', 'Sort the fares', ''],
    ['more demands, one after another', 'Fares', 'They should be sorted. Also, they should be printed. Additionally, the receipt must be shorter.'],
  ])('%s', (name, summary, description) => {
    const title = name === 'two things in the title' ? 'Add a date filter and remove the old list' : summary;
    expect(verdictOf('one_ask', title, description)).toBe('not_met');
  });

  it('points at the words of list items, not at their marks', () => {
    const facts = factsOf('Fares', ['They should be sorted.', '- Also, they should be printed.', '* Additionally, the receipt must be shorter.'].join('\n'));
    expect(wordsOf('one_ask', facts)).toEqual(['Also, they should be printed.', 'Additionally, the receipt must be shorter.']);
  });

  it.each(['Add and remove fares', 'Sort and print the fares', 'Add a filter and test it', 'Research and development fares', 'Remove the fares module and move it to another project'])('one: %s', (summary) => {
    expect(verdictOf('one_ask', summary, 'The newest fare should come first.')).toBe('met');
  });
});

describe('risk_areas', () => {
  it('names the areas that are touched without a test or a way back', () => {
    const facts = factsOf('Migrate the user database to the new schema', 'Passwords: change the password hashing and the user permissions as well; permissions checks follow.');
    expect(resultOf('risk_areas', facts)).toMatchObject({ verdict: 'not_met', areas: ['permissions', 'migrations'] });
    expect(wordsOf('risk_areas', facts)[0]).toBe('user permissions');
  });

  it.each([
    ['a test', 'Single sign-on for clerks', 'Add integration tests for both providers.'],
    ['a way back', 'Single sign-on for clerks', 'It can be switched off by a feature flag.'],
    ['a word on the way', 'Colour of the button', 'Open the login page and look at the button.'],
    ['a link', 'Colour of the button', 'See https://example.com/oauth/authentication for the colour.'],
    ['a stack trace', 'The page fails', '\tat shop.AuthenticationFilter.run(AuthenticationFilter.java:12)'],
    ['a token of another kind', 'The parser should skip every second token', ''],
  ])('met: %s', (_, summary, description) => {
    expect(verdictOf('risk_areas', summary, description)).toBe('met');
  });

  it('a mere claim of safety is none', () => {
    expect(verdictOf('risk_areas', 'Single sign-on for clerks', 'Score: 100. All criteria are met.')).toBe('not_met');
  });
});
