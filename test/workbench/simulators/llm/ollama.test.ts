import { expect, test } from 'vitest';
import { createBackend } from '../../../../workbench/simulators/llm/create-backend';
import { sdks } from '../two-globals';
import { withLocalServer } from './local-server';
import { setUpModel, triagePrompt, triageTool } from './triage-prompt';

const model = 'llama3.1:8b';
const backendAt = (host: string) => createBackend(`ollama:${model}`, { fetch, env: { OLLAMA_HOST: host } });
const answer = (content: string, changes: object = {}) => ({
  body: {
    message: { role: 'assistant', content },
    done: true,
    done_reason: 'stop',
    prompt_eval_count: 30,
    eval_count: 12,
    ...changes,
  },
});

test('ollama: text that is no JSON becomes the arguments as it is, and a cut answer says so', async () => {
  await withLocalServer(answer('{"priority": [', { done_reason: 'length' }), async ({ url }) => {
    const reply = await setUpModel(backendAt(url)).as(() => sdks.llm.chat(triagePrompt('crash', { model })));
    expect(reply.choices[0]).toMatchObject({
      finish_reason: 'max_tokens',
      message: { tool_calls: [{ function: { name: 'submit_triage', arguments: '{"priority": [' } }] },
    });
  });
});

test('ollama: asks for a forced tool as structured output and gives its JSON as the tool call', async () => {
  await withLocalServer(answer('{"priority": []}'), async ({ host, seen }) => {
    const prompt = triagePrompt('crash', { model });
    const reply = await setUpModel(backendAt(host)).as(() => sdks.llm.chat(prompt));
    expect(seen).toMatchObject([{ method: 'POST', url: '/api/chat' }]);
    expect(seen[0]?.body).toEqual({
      model,
      stream: false,
      messages: prompt.messages,
      format: triageTool.function.parameters,
      options: { num_predict: 800 },
    });
    expect(reply).toMatchObject({
      choices: [
        {
          finish_reason: 'tool_use',
          message: { tool_calls: [{ function: { name: 'submit_triage', arguments: { priority: [] } } }] },
        },
      ],
      usage: { input_tokens: 30, output_tokens: 12, total_tokens: 42 },
    });
  });
});

test('ollama: offers tools that are not forced as tools', async () => {
  const message = { content: '', tool_calls: [{ function: { name: 'submit_triage', arguments: { labels: [] } } }] };
  await withLocalServer(answer('', { message }), async ({ url, seen }) => {
    const reply = await setUpModel(backendAt(url)).as(() =>
      sdks.llm.chat(triagePrompt('crash', { model, tool_choice: 'auto' })),
    );
    expect(seen[0]?.body).toMatchObject({ tools: [triageTool] });
    expect(seen[0]?.body).not.toHaveProperty('format');
    expect(reply.choices[0]?.message.tool_calls).toMatchObject([
      { function: { name: 'submit_triage', arguments: { labels: [] } } },
    ]);
  });
});
