import type { ChatResponse } from '@forge/llm';
import { expect, test } from 'vitest';
import { textOf } from '../../../../workbench/simulators/llm/chat-request';
import { createStandIn } from '../../../../workbench/simulators/llm/stand-in/stand-in';
import type { StreamCut } from '../../../../workbench/simulators/llm/reply-stream';
import { sdks } from '../two-globals';
import { createScripted } from './scripted-answers';
import { setUpModel, triagePrompt } from './triage-prompt';

const TEXT = 'Zażółć gęślą jaźń, 🙂 all of it.';

async function streamed(cut: StreamCut, backend = createScripted({ text: TEXT })) {
  const { as } = setUpModel(backend, cut);
  const lines: ChatResponse[] = [];
  await as(async () => {
    for await (const line of await sdks.llm.stream(triagePrompt('The app crashes.'))) lines.push(line);
  });
  const text = lines.map(({ choices }) => textOf(choices[0]?.message.content ?? '')).join('');
  const finish = lines.flatMap(({ choices }) => choices[0]?.finish_reason ?? []);
  return { lines, text, finish };
}

test('stream: clean cuts give the text in words and end with a finish reason', async () => {
  const { lines, text, finish } = await streamed('clean');
  expect(text).toBe(TEXT);
  expect(finish).toEqual(['end_turn']);
  expect(lines.length).toBe(TEXT.split(' ').length + 1);
});

test('stream: cuts inside characters arrive broken, as the SDK breaks them', async () => {
  const { text, finish } = await streamed('mid-character');
  expect(text).not.toBe(TEXT);
  expect(text).toContain('\ufffd');
  expect(text).toContain('all of it.');
  expect(finish).toEqual(['end_turn']);
});

test('stream: a connection that dies ends without error and without finish reason', async () => {
  const { text, finish } = await streamed('truncated');
  expect(text).toBe(TEXT);
  expect(finish).toEqual([]);
});

test('stream: carries tool calls and usage', async () => {
  const { lines, finish } = await streamed('clean', createStandIn());
  const calls = lines.flatMap(({ choices }) => choices[0]?.message.tool_calls ?? []);
  expect(calls).toMatchObject([{ function: { name: 'submit_triage', arguments: { priority: [{ value: 'High' }] } } }]);
  expect(finish).toEqual(['tool_use']);
  expect(lines.at(-1)?.usage?.total_tokens).toBeGreaterThan(100);
});
