import { describe, expect, it } from 'vitest';
import { defaultDefinitions } from '../../../../src/domain/readiness/default-definitions';
import { defaultReadiness } from '../../../../src/domain/readiness/readiness-settings';
import { checkRules } from '../../../../src/domain/readiness/rules/check-rules';
import { withoutEmptySections } from '../../../../src/domain/readiness/rules/without-empty-sections';
import { scoreReadiness } from '../../../../src/domain/readiness/score';
import type { IssueKind } from '../../../../src/domain/triage/issue-kind';
import { growth, LINEAR_GROWTH } from '../../issue/growth';
import { factsOf, verdictOf } from './facts';

const { weights, threshold } = defaultReadiness;

const scored = (kind: IssueKind, description: unknown) =>
  scoreReadiness(defaultDefinitions[kind], { results: checkRules(factsOf('Receipt page of the shop', description), { unsetPriority: null }), judgements: [], weights, threshold });

const heading = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
const paragraph = (text = '') => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] });
const numbered = (...items: string[]) => ({ type: 'orderedList', content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) });
const document = (...content: unknown[]) => ({ type: 'doc', version: 1, content });

const templates = [
  ['bug', ['Steps to reproduce', 'Expected behaviour', 'Actual behaviour', 'Browser', 'OS']],
  ['bug', ['Summary', 'Steps to Reproduce', 'Expected Result', 'Actual Result', 'Environment']],
  ['bug', ['What happened?', 'What did you expect to happen?', 'How can we reproduce it?', 'App version', 'Device / OS']],
  ['story', ['Acceptance criteria', 'Out of scope', 'Design']],
  ['story', ['User story', 'Acceptance Criteria', 'Definition of Done', 'Notes']],
  ['task', ['Description', 'Goal', 'Acceptance criteria', 'Dependencies']],
] as const;

const styles: [string, (name: string) => string][] = [
  ['wiki', (name) => `h2. ${name}`],
  ['wiki, bold', (name) => `*${name}*`],
  ['wiki, bold with a colon', (name) => `*${name}:*`],
  ['wiki, bold before a colon', (name) => `*${name}*:`],
  ['Markdown', (name) => `## ${name}`],
  ['Markdown, bold', (name) => `**${name}**`],
  ['Markdown, bold with a colon', (name) => `**${name}:**`],
  ['plain', (name) => name],
  ['plain with a colon', (name) => `${name}:`],
  ['counted', (name) => `1. ${name}`],
];
const fillings = ['', '\n- \n- ', '\n1. \n2. ', '\nTBD', '\nN/A', '\n<describe what happens>', '\n[Please describe in detail]', '\n...', '\n1. Step 1\n2. Step 2', '\n_Describe the details here_', '\nto be defined by product'];

const ofText = ['description', 'steps', 'expected', 'observed', 'environment', 'acceptance', 'purpose', 'scope', 'story_form'];

describe('an untouched template', () => {
  it.each(templates)('%s: %s: nothing of it is met, however it is written', (kind, names) => {
    for (const [style, written] of styles) {
      for (const filling of fillings) {
        const { status, met } = scored(kind, names.map((name) => `${written(name)}${filling}`).join('\n\n'));
        expect({ style, filling, status, met: met.filter((id) => ofText.includes(id)) }).toEqual({ style, filling, status: 'needs_clarification', met: [] });
      }
    }
  });

  it.each(templates)('%s: %s: nor of a Jira document', (kind, names) => {
    const empty = scored(kind, '').score;
    expect(scored(kind, document(...names.map(heading))).score).toBe(empty);
    expect(scored(kind, document(...names.flatMap((name) => [heading(name), paragraph()]))).score).toBe(empty);
    expect(scored(kind, document(...names.flatMap((name) => [heading(name), numbered('', '')]))).score).toBe(empty);
  });

  it.each([
    ['As a <type of user>, I want <some goal> so that <some reason>.\n\nAcceptance criteria\nGiven <precondition>\nWhen <action>\nThen <outcome>'],
    ['As a [user role], I want [goal], so that [benefit].\n\n*Acceptance Criteria:*\n* AC1:\n* AC2:\n\n*Design:* [link]'],
    ['As a ..., I want to ... so that ...\n\nAcceptance criteria:\n- [ ] \n- [ ] Criterion 2\n- [ ] Criterion 3'],
  ])('a story with gaps: %s', (description) => {
    expect(scored('story', description).met.filter((id) => ofText.includes(id))).toEqual([]);
  });

  it('loses the points of each section that is left empty, and of no other', () => {
    const given = (...sections: string[]) => verdicts(['Steps to reproduce', sections[0], 'Expected behaviour', sections[1], 'Actual behaviour', sections[2], 'Browser', sections[3]].filter((line) => line !== undefined && line !== '').join('\n'));
    const all = ['1. Open the shop\n2. Press Pay', 'The receipt has the price.', 'A white page.', 'Chrome 120'];
    expect(given(...all)).toEqual(['met', 'met', 'met', 'met']);
    expect(given('', 'The receipt has the price.', 'A white page.', 'Chrome 120')[0]).toBe('not_met');
    expect(given('1. Open the shop\n2. Press Pay', '', 'A white page.', 'Chrome 120')[1]).toBe('not_met');
    expect(given('1. Open the shop\n2. Press Pay', 'The receipt has the price.', 'A white page.', '')[3]).toBe('not_met');
  });

  it('names what stands under a section as something said, though it is short or looks like one', () => {
    const kept = (text: string) => withoutEmptySections(text.split('\n'), (line) => line);
    for (const text of ['Steps to reproduce\nOpen the shop', '*Acceptance criteria*\n* sorted by date\n* Documentation', 'Tasks:\n1. Documentation\n2. API', 'Acceptance criteria\nAC 1\nsorted by date', '<step>\n</step>', '[INFO] :', '[-m COUNT]', 'Actual:\nNothing. It never starts.', '3. Test in device']) {
      expect(kept(text).join('\n')).toBe(text);
    }
  });

  it.each([
    'Out of scope: none',
    'Dependencies: none.',
    '*Open questions:* none so far',
    'Risks: None known',
    'Attachments: none',
    'h2. Open questions\nNone.',
    '## Dependencies\n- none',
    'Offene Fragen: keine',
    'Abhängigkeiten:\nKeine',
    'Nicht im Umfang: nichts',
    'Risques : aucun',
    'Hors périmètre\nRien.',
  ])('none is an answer where there may be none: %s', (text) => {
    expect(withoutEmptySections(text.split('\n'), (line) => line).join('\n')).toBe(text);
  });

  it.each(['Acceptance criteria: none', 'Steps: n/a', 'Steps to reproduce\nNone', 'Environment: none', 'Akzeptanzkriterien: keine', "Critères d'acceptation\nAucun", 'Dependencies: tbd', 'Out of scope\nTo be defined'])('nothing is said by: %s', (text) => {
    expect(withoutEmptySections(text.split('\n'), (line) => line)).toEqual([]);
  });

  it('such an answer fills no other section', () => {
    expect(verdictOf('scope', 'Receipt', 'The receipt gets a date.\nOut of scope: none')).toBe('met');
    expect(verdictOf('acceptance', 'Receipt', 'Acceptance criteria:\nOut of scope: none\nOpen questions: none')).toBe('not_met');
    expect(verdictOf('acceptance', 'Receipt', 'Acceptance criteria\n\nDependencies\nNone')).toBe('not_met');
    expect(verdictOf('description', 'Receipt', 'Out of scope: none\nOpen questions: none\nRisks: none')).toBe('not_met');
    expect(verdictOf('open_questions', 'Receipt', 'Open questions: none')).toBe('met');
  });

  it.each([
    'h2. Acceptance criteria\nh3. Preconditions\nThe list is sorted by date',
    '## Acceptance criteria\n### Preconditions\nThe list is sorted by date',
    'h2. Acceptance criteria\nh3. Preconditions\nh3. Results\nThe list is sorted by date',
    'h1. Acceptance criteria\nh2. Requirements\nh3. Preconditions\nThe list is sorted by date',
    'h2. Akzeptanzkriterien\nh3. Hinweise\nDie Liste ist nach Datum sortiert',
  ])('what stands under a deeper heading stands under the one above: %s', (description) => {
    expect(verdictOf('acceptance', 'Receipt', description)).toBe('met');
  });

  it.each([
    'h2. Acceptance criteria\nh2. Preconditions\nThe list is open',
    'h3. Acceptance criteria\nh2. Notes\nThe list is open',
    'h2. Acceptance criteria\nh3. Preconditions\nh2. Notes\nThe list is open',
    '## Acceptance criteria\n### Preconditions\n### Results\nTBD',
    'h2. Acceptance criteria\nh2. Risks: none\nh3. Notes\nThe list is open',
    'h2. Acceptance criteria\nh2. Steps: tbd\nh3. Notes\nThe list is open',
    'h2. Acceptance criteria\nh2. Scope\nh3. Notes\nThe list is open',
  ])('what stands under another heading does not: %s', (description) => {
    expect(verdictOf('acceptance', 'Receipt', description)).toBe('not_met');
  });

  it('a field of the environment that is left as it was names none', () => {
    const facts = factsOf('Receipt is empty', 'Nothing on it.');
    const named = (environment: string) => verdictOf('environment', 'Receipt is empty', '', { issue: { ...facts.issue, environment } });
    expect(['N/A', 'Browser:\nOS:', 'unknown', 'Till 4', 'Browser: the old one'].map(named)).toEqual(['not_met', 'not_met', 'not_met', 'met', 'met']);
  });

  it('an Epic without a word is not ready', () => {
    expect(scored('epic', '').status).toBe('needs_clarification');
  });

  it.each([
    ['names', 'Steps to reproduce\n'],
    ['empty items', '1. 2. - '],
    ['gaps', 'as a <role> i want [goal] '],
    ['brackets', '[[<<{{'],
    ['dots', '"..." … '],
    ['answers', 'Open questions: none\nRisks\nnone '],
    ['spaces', '* _ - '],
  ])('is read in linear time: %s', (_, piece) => {
    expect(growth(2_000, (size) => piece.repeat(size).split('\n'), (lines) => withoutEmptySections(lines, (line) => line))).toBeLessThan(LINEAR_GROWTH);
  });
});

function verdicts(description: string) {
  return (['steps', 'expected', 'observed', 'environment'] as const).map((id) => verdictOf(id, 'Receipt', description));
}
