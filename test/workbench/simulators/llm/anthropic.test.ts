import type { Message, ToolCall } from '@forge/llm';
import { expect, test } from 'vitest';
import { createBackend } from '../../../../workbench/simulators/llm/create-backend';
import { rejectionOf, sdks } from '../two-globals';
import { withLocalServer } from './local-server';
import { setUpModel, triagePrompt, triageTool } from './triage-prompt';

const model = 'claude-haiku-4-5-20251001';
const backendAt = (url: string) =>
  createBackend(`anthropic:${model}`, { fetch, env: { ANTHROPIC_API_KEY: 'key-for-tests', ANTHROPIC_BASE_URL: url } });
const answer = {
  id: 'msg_1',
  type: 'message',
  content: [
    { type: 'text', text: 'Here it is.' },
    { type: 'thinking', thinking: 'hm' },
    { type: 'tool_use', id: 'toolu_1', name: 'submit_triage', input: { priority: [] } },
  ],
  stop_reason: 'tool_use',
  usage: { input_tokens: 30, output_tokens: 12, cache_read_input_tokens: 0 },
};

test("anthropic: errors keep their status, 429 gets Forge's code, nonsense is 502, nobody home is 503", async () => {
  for (const [status, expected] of [
    [429, 'RATE_LIMIT_EXCEEDED'],
    [529, 'UNKNOWN_ERROR'],
  ] as const) {
    await withLocalServer({ status, body: { type: 'error' } }, async ({ url }) => {
      const error = await rejectionOf(
        setUpModel(backendAt(url)).as(() => sdks.llm.chat(triagePrompt('crash', { model }))),
      );
      expect(error).toMatchObject({ status, code: expected });
    });
  }
  let gone = '';
  await withLocalServer({ body: '<html>' }, async ({ url }) => {
    gone = url;
    const error = await rejectionOf(
      setUpModel(backendAt(url)).as(() => sdks.llm.chat(triagePrompt('crash', { model }))),
    );
    expect(error).toMatchObject({ status: 502 });
  });
  const error = await rejectionOf(
    setUpModel(backendAt(gone)).as(() => sdks.llm.chat(triagePrompt('crash', { model }))),
  );
  expect(error).toMatchObject({ status: 503 });
});

test("anthropic: sends the prompt in the Messages API's form and gives the answer in Forge's", async () => {
  await withLocalServer({ body: answer }, async ({ url, seen }) => {
    const { as } = setUpModel(backendAt(url));
    const { messages, ...prompt } = triagePrompt('crash', { model });
    const toolCall: ToolCall = {
      id: 'toolu_0',
      type: 'function',
      index: 0,
      function: { name: 'submit_triage', arguments: { a: 1 } },
    };
    const repair: Message[] = [
      { role: 'assistant', content: '', tool_calls: [toolCall] },
      { role: 'tool', content: 'Not valid: a.', tool_call_id: 'toolu_0' },
    ];
    const reply = await as(() => sdks.llm.chat({ ...prompt, messages: [...messages, ...repair] }));

    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/v1/messages',
      headers: { 'x-api-key': 'key-for-tests', 'anthropic-version': '2023-06-01', 'content-type': 'application/json' },
    });
    const { name, description, parameters } = triageTool.function;
    expect(seen[0]?.body).toEqual({
      model,
      max_tokens: 800,
      system: 'You triage issues.',
      messages: [
        { role: 'user', content: messages[1]?.content },
        { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_0', name: 'submit_triage', input: { a: 1 } }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_0', content: 'Not valid: a.' }] },
      ],
      tools: [{ name, description, input_schema: parameters }],
      tool_choice: { type: 'tool', name: 'submit_triage' },
    });
    expect(reply).toEqual({
      choices: [
        {
          finish_reason: 'tool_use',
          index: 0,
          message: {
            role: 'assistant',
            content: [{ type: 'text', text: 'Here it is.' }],
            tool_calls: [
              {
                id: 'toolu_1',
                type: 'function',
                index: 0,
                function: { name: 'submit_triage', arguments: { priority: [] } },
              },
            ],
          },
        },
      ],
      usage: { input_tokens: 30, output_tokens: 12, total_tokens: 42 },
    });
  });
});
