import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../src/domain/issue/snapshot';
import type { Choices } from '../../src/domain/taxonomy/taxonomy';
import { createDown } from '../../workbench/simulators/llm/scripted/down';
import { createMalformed } from '../../workbench/simulators/llm/scripted/malformed';
import { createStandIn } from '../../workbench/simulators/llm/stand-in/stand-in';
import type { LanguageModelBackend } from '../../workbench/simulators/llm/language-model-backend';
import { answerByHistory, answerByModel, type Question } from './answerer';
import { backendModel } from './backend-model';

const snapshot = takeSnapshot({
  id: 'TIDE-1',
  key: 'TIDE-1',
  projectId: 'TIDE',
  issueType: 'Bug',
  summary: 'The ferry horn is silent',
  description: 'Since the storm nobody hears it.',
});
const choices: Choices = {
  priority: { open: false, why: 'no_values' },
  components: {
    open: true,
    values: [
      { id: 'Ferry', name: 'Ferry' },
      { id: 'Pier', name: 'Pier' },
    ],
  },
  labels: { open: false, why: 'no_values' },
  type: { open: false, why: 'no_values' },
};
const closed: Choices = { ...choices, components: { open: false, why: 'no_values' } };
const question: Question = { snapshot, choices, votes: { priority: [], components: [], labels: [], type: [] }, nearest: [] };
const answerWith = (backend: LanguageModelBackend) => answerByModel(backendModel(backend), 'any-haiku-1');

describe('answerByModel', () => {
  it('falls back to history and rules and names the problem when the model fails', async () => {
    const { models } = createStandIn();
    const byHistory = await answerByHistory(question);
    const down = await answerWith(createDown({ models }))(question);
    expect(down).toEqual({ ...byHistory, modelProblem: 'unavailable' });
    const malformed = await answerWith(createMalformed({ models }))(question);
    expect(malformed).toEqual({ ...byHistory, modelProblem: 'invalid_answer' });
  });

  it('asks nobody when nothing may be suggested', async () => {
    const unasked: LanguageModelBackend = { ...createStandIn(), answer: () => Promise.reject(new Error('asked')) };
    expect(await answerWith(unasked)({ ...question, choices: closed })).toEqual({
      answeredBy: 'rules',
      suggestions: [],
      modelProblem: null,
    });
  });

  it('shows what the product would: a value of the list, resting on words of the issue', async () => {
    const { suggestions, modelProblem } = await answerWith(createStandIn())(question);
    expect(modelProblem).toBeNull();
    const shown = suggestions.map(({ field, values }) => [field, values.map(({ value }) => value.name)]);
    expect(shown).toEqual([['components', ['Ferry']]]);
  });
});
