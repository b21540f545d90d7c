import { afterEach, describe, expect, it } from 'vitest';
import type { SuggestionView } from '../../../src/contract/calls/issue-panel';
import { strings } from '../../../src/frontend/shared/strings';
import { components, ok, panel, suggestion, triage } from '../fixtures';
import { openPanel, type Panel } from './open-panel';
import { fromHistory } from './similar-fixtures';

let surface: Panel;
const show = async (...parts: Parameters<typeof triage>) => {
  surface = openPanel({ openIssuePanel: () => ok(panel({ triage: triage(...parts) })) });
  await surface.shows('Suggestions');
};
const links = () => surface.findAll('Link').map(({ props }) => props['href']);
const close = () => {
  expect(surface.unknownTypes()).toEqual([]);
  surface.close();
};

describe('what a suggestion rests on', () => {
  afterEach(close);

  it.each([
    [['history'], 'From project history'],
    [['text'], 'From the issue’s text'],
    [['model'], 'From the model'],
    [['model', 'history'], 'From project history and the model'],
    [['model', 'text', 'history'], 'From project history, the issue’s text and the model'],
  ] as const)('basis %j: %s', async (basis, words) => {
    await show({ suggestions: [suggestion({ basis: [...basis] })] });
    expect(surface.text()).toContain(`${words}\nNot measured in this project yet`);
  });

  it('measured: how often, of how many, and what is certain', async () => {
    const confidence: SuggestionView['confidence'] = { level: 'high', because: ['history_agrees'], measured: { right: 41, of: 46, atLeast: 0.78 } };
    await show({ suggestions: [suggestion({ confidence })] });
    expect(surface.text()).toContain('High confidence');
    expect(surface.text()).toContain('Right in 41 of 46 decided cases here, at least 78 %');
    expect(surface.text()).not.toContain('Not measured');
  });

  it('past issues: the first as links, all of them with the evidence', async () => {
    await show({ suggestions: [fromHistory({ pastIssues: ['HARBOR-1', 'HARBOR-2', 'HARBOR-3', 'HARBOR-4', 'HARBOR-5'] })] });
    expect(surface.text()).toContain('Past issues:\nHARBOR-1\nHARBOR-2\nHARBOR-3\nand 2 more');
    expect(links()).toEqual(['/browse/HARBOR-1', '/browse/HARBOR-2', '/browse/HARBOR-3']);
    surface.press('Show evidence for components');
    await surface.shows('HARBOR-5');
    expect(surface.text()).not.toContain('and 2 more');
  });

  it('from history alone: no quote, and what it rests on in words', async () => {
    const confidence: SuggestionView['confidence'] = { level: 'medium', because: ['history_alone'], measured: null };
    await show({ suggestions: [fromHistory({ confidence })] });
    expect(surface.text()).not.toContain('From the description');
    expect(surface.text()).not.toContain('no longer in the issue');
    surface.press('Show evidence for components');
    await surface.shows('It rests on this: similar past issues have this value, and nothing else speaks for it.');
    expect(surface.text()).toContain('One of 12 values that the project’s settings, version 3, allow.');
  });

  it('what speaks against it: said apart from what speaks for it', async () => {
    const confidence: SuggestionView['confidence'] = { level: 'low', because: ['quote_found', 'history_differs', 'repaired_answer'], measured: null };
    await show({ suggestions: [components({ confidence })] });
    surface.press('Show evidence for components');
    await surface.shows(
      'It rests on this: the quote stands in the issue. ' +
        'Keep in mind: similar past issues mostly have another value and the first answer had to be corrected.',
    );
  });

  it('an older suggestion without policy and basis: neither is made up', async () => {
    await show({ suggestions: [suggestion({ policy: null, basis: [] })] });
    surface.press('Show evidence for priority');
    await surface.shows('It rests on this');
    expect(surface.text()).not.toContain('values that');
    expect(surface.text()).not.toMatch(/^From (project|the issue’s|the model)/m);
  });
});

describe('who answered', () => {
  afterEach(close);

  it('the model off and history there: says that history and rules answered', async () => {
    await show({ answeredBy: 'rules', modelAsked: null, modelProblem: null, suggestions: [fromHistory()] });
    expect(surface.text()).toContain('Answered by project history and rules, without the model');
    expect(surface.text()).toContain('No model was asked. These suggestions come from project history and rules.');
    expect(surface.text()).toContain('Suggestions drafted by project history and rules; nothing is written before you approve.');
  });
});

describe('abstentions', () => {
  afterEach(close);

  it('not enough evidence: what would help, for each field', async () => {
    const why = 'not_enough_evidence' as const;
    await show({ suggestions: [], abstentions: [{ field: 'components', why }, { field: 'priority', why }, { field: 'labels', why }, { field: 'type', why }] });
    const text = surface.text();
    expect(text).toContain('Components: not enough evidence. Name the component or add a stack trace. More decided issues in this project help, too.');
    expect(text).toContain('Priority: not enough evidence. History rarely tells priority; a person decides.');
    expect(text).toContain('Labels: not enough evidence. Name what it is about');
    expect(text).toContain('Issue type: not enough evidence. Say whether something is broken');
    expect(text).not.toContain('No suggestion:');
  });

  it('others: on one line, and who can allow values', async () => {
    await show({ abstentions: [{ field: 'labels', why: 'switched_off' }, { field: 'type', why: 'already_right' }, { field: 'components', why: 'no_values' }] });
    expect(surface.text()).toContain('No suggestion: labels (switched off in the project settings), issue type (what Jira holds already fits).');
    expect(surface.text()).toContain('Components: the project offers no allowed value. An administrator of the project can allow values');
  });
});

describe('confidence strings', () => {
  const words = strings.panel.confidence;

  it('measured: rounded down, one case in the singular', () => {
    const at = (atLeast: number, of = 46) => words.measured({ right: 1, of, atLeast });
    expect([at(0.57), at(0.7899), at(1)].map((text) => text.split(', ')[1])).toEqual(['at least 57 %', 'at least 78 %', 'at least 100 %']);
    expect(at(0.1, 1)).toBe('Right in 1 of 1 decided case here, at least 10 %');
  });

  it('policy: one, several and the only value, and settings that nobody changed', () => {
    expect(words.policy({ choices: 1, settingsVersion: 3 }, 1)).toBe('The only value that the project’s settings, version 3, allow.');
    expect(words.policy({ choices: 12, settingsVersion: 3 }, 2)).toBe('2 of the 12 values that the project’s settings, version 3, allow.');
    expect(words.policy({ choices: 12, settingsVersion: 0 }, 1)).toBe('One of 12 values that this project allows.');
  });
});
