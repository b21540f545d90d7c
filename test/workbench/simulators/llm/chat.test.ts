import { describe, expect, test } from 'vitest';
import { createScripted } from './scripted-answers';
import { llmLimits } from '../../../../workbench/simulators/llm/limits';
import { callPlatform, rejectionOf, sdks } from '../two-globals';
import { setUpModel, triagePrompt } from './triage-prompt';

const { chat, list } = sdks.llm;

describe('list', () => {
  test('gives the ids and states of the backend in use', async () => {
    const { as, simulator } = setUpModel(createScripted());
    expect(await as(() => list())).toEqual({ models: [{ model: 'stand-in-haiku-1', status: 'active' }] });
    simulator.setBackend(createScripted({ models: [{ model: 'old', status: 'deprecated' }] }));
    expect(await as(() => list())).toEqual({ models: [{ model: 'old', status: 'deprecated' }] });
  });
});

describe('chat: refuses', () => {
  const sampling = { temperature: 0.5, top_p: 0.5 };
  test.each([
    ['temperature with top_p', sampling, 'cannot both be specified'],
    [
      'an unknown tool by name',
      { tool_choice: { type: 'function', function: { name: 'other' } } },
      'no tool is named other',
    ],
    ['a required tool without tools', { tools: [], tool_choice: 'required' }, 'requires at least one tool'],
    [
      'a tool whose parameters are no object schema',
      { tools: [{ type: 'function', function: { name: 'a', description: '', parameters: {} } }] },
      'tools.0',
    ],
    [
      'content that is an image',
      { messages: [{ role: 'user', content: [{ type: 'image', text: '' }] }] },
      'messages.0',
    ],
  ])('%s', async (_what, changes, words) => {
    const { as, simulator } = setUpModel(createScripted());
    const error = await rejectionOf(as(() => chat(triagePrompt('crash', changes))));
    expect(error).toMatchObject({ name: 'ForgeLlmAPIError', status: 400, code: 'UNKNOWN_ERROR' });
    expect(String(error)).toContain(words);
    expect(simulator.prompts('site-one')).toEqual([]);
  });

  test.each(['claude-opus-4-7', 'claude-opus-4-8', 'claude-opus-5', 'claude-sonnet-5'])(
    'any sampling for %s',
    async (model) => {
      const { as } = setUpModel(createScripted({ models: [{ model, status: 'active' }] }));
      const refused = rejectionOf(as(() => chat(triagePrompt('crash', { model, temperature: 0 }))));
      expect(await refused).toMatchObject({ status: 400 });
      await expect(as(() => chat(triagePrompt('crash', { model })))).resolves.toHaveProperty('choices');
    },
  );

  test('a limit of no tokens, when it gets past the SDK', async () => {
    const { as } = setUpModel(createScripted());
    const { model, ...prompt } = triagePrompt('crash', { max_completion_tokens: 0 });
    const init = { method: 'POST', body: JSON.stringify({ ...prompt, stream: false }) };
    const response = await as(() => callPlatform({ type: 'llm', model }, `https://llm/${model}`, init));
    expect(response.status).toBe(400);
    expect(await rejectionOf(as(() => chat({ ...prompt, model })))).toMatchObject({ name: 'PromptValidationError' });
  });

  test('a model that is not listed', async () => {
    const { as } = setUpModel(createScripted());
    const error = await rejectionOf(as(() => chat(triagePrompt('crash', { model: 'claude/7' }))));
    expect(error).toMatchObject({ name: 'ForgeLlmAPIError', status: 403, code: 'FORGE_LLMS_MODEL_FORBIDDEN' });
  });

  test('the 101st request within a minute, for one installation only', async () => {
    const { as, clock } = setUpModel(createScripted());
    const ask = (site: string) => as(() => chat(triagePrompt('crash')), site);
    for (let count = 0; count < llmLimits.requestsPerMinute; count++) await ask('site-one');
    expect(await rejectionOf(ask('site-one'))).toMatchObject({ status: 429, code: 'RATE_LIMIT_EXCEEDED' });
    await expect(ask('site-two')).resolves.toHaveProperty('choices');
    await clock.advance(60_000);
    await expect(ask('site-one')).resolves.toHaveProperty('choices');
  });

  test('more than 500,000 tokens a minute of one model, answers counted too', async () => {
    const models = ['a', 'b'].map((model) => ({ model, status: 'active' as const }));
    const usage = { input_tokens: 1, output_tokens: 300_000, total_tokens: 300_001 };
    const { as } = setUpModel(createScripted({ models, usage }));
    const ask = (model: string) => as(() => chat(triagePrompt('crash', { model })));
    await ask('a');
    await ask('a');
    expect(await rejectionOf(ask('a'))).toMatchObject({ status: 429, code: 'RATE_LIMIT_EXCEEDED' });
    await expect(ask('b')).resolves.toHaveProperty('choices');
    const large = rejectionOf(as(() => chat(triagePrompt('x'.repeat(4 * llmLimits.tokensPerMinute), { model: 'b' }))));
    expect(await large).toMatchObject({ status: 429 });
  });
});

describe('chat', () => {
  test('answers as the backend does, and records the prompt for its installation', async () => {
    const { as, simulator, clock } = setUpModel(createScripted());
    const prompt = triagePrompt('It crashes, żółć');
    const reply = await as(() => chat(prompt));
    expect(reply.choices[0]).toMatchObject({
      finish_reason: 'end_turn',
      message: { content: [{ text: 'As scripted.' }] },
    });
    expect(simulator.prompts('site-one')).toEqual([
      { at: clock.now(), invocationId: 'invocation-of-site-one', request: { ...prompt, stream: false } },
    ]);
    expect(simulator.prompts('site-two')).toEqual([]);
  });

  test('takes an answer in four minutes, and gives up after five', async () => {
    for (const [minutes, outcome] of [
      [4, 'answered'],
      [6, 'ForgeLlmAPIError: The model did not answer within 5 minutes.'],
    ] as const) {
      const { as, clock } = setUpModel(createScripted({ delayMs: minutes * 60_000 }));
      const work = as(() => chat(triagePrompt('crash'))).then(() => 'answered', String);
      expect(await clock.runUntilSettled(work)).toBe(outcome);
    }
  });
});
