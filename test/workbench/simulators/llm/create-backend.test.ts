import { expect, test } from 'vitest';
import { backendNames, createBackend } from '../../../../workbench/simulators/llm/create-backend';

const never: typeof fetch = () => Promise.reject(new Error('the network was used'));
const create = (name: string | undefined, env = {}) => createBackend(name, { fetch: never, env });

test('createBackend: refuses a name it does not know, and lists those it does', () => {
  for (const name of ['gpt', 'scripted:__proto__', 'anthropic:', 'ollama']) {
    expect(() => create(name, { ANTHROPIC_API_KEY: 'k' })).toThrow(`No model backend is called "${name}"`);
  }
  expect(() => create('gpt')).toThrow('ollama:<model>');
});

test('createBackend: says which variable Anthropic needs', () => {
  expect(() => create('anthropic:claude-sonnet-5')).toThrow('needs ANTHROPIC_API_KEY');
});

test('createBackend: the stand-in when nothing is named', () => {
  for (const name of [undefined, '', 'stand-in']) expect(create(name).name).toBe('stand-in');
});

test('createBackend: only the adapters of real models say that they are language models', () => {
  const real = [create('anthropic:claude-sonnet-5', { ANTHROPIC_API_KEY: 'k' }), create('ollama:llama3.1:8b')];
  expect(real.map(({ name, isLanguageModel, models }) => [name, isLanguageModel, models[0]?.model])).toEqual([
    ['anthropic:claude-sonnet-5', true, 'claude-sonnet-5'],
    ['ollama:llama3.1:8b', true, 'llama3.1:8b'],
  ]);
  const scripted = backendNames.filter((name) => name.startsWith('scripted:')).map((name) => create(name));
  expect(scripted).toHaveLength(10);
  expect(scripted.filter(({ isLanguageModel }) => isLanguageModel)).toEqual([]);
  expect(new Set(scripted.map(({ models }) => JSON.stringify(models))).size).toBe(1);
});
