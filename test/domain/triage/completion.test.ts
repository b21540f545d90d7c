import { describe, expect, it } from 'vitest';
import { parseCompletion } from '../../../src/domain/triage/completion';
import type { Completion } from '../../../src/domain/model/model-port';
import { choices } from './fixtures';

const completion = (input: unknown, name = 'submit_triage', finishReason = 'tool_use'): Completion => ({
  finishReason,
  toolCalls: [{ name, input }],
  inputTokens: 1,
  outputTokens: 1,
});
const entry = (value: string, more: Record<string, unknown> = {}) => ({ value, reason: 'because', quote: 'words', ...more });
const namesIn = (parsed: ReturnType<typeof parseCompletion>) =>
  parsed.ok ? parsed.answer.drafts.map(({ field, value }) => [field, value.name]) : parsed;

describe('parseCompletion', () => {
  it.each([
    ['a refusal', completion({}, 'submit_triage', 'refusal'), 'refused'],
    ['an answer that was cut off', completion({}, 'submit_triage', 'max_tokens'), 'truncated'],
    ['no tool call', { ...completion({}), toolCalls: [] }, 'invalid_answer'],
    ['another tool', completion({ priority: [entry('High')] }, 'close_issue'), 'invalid_answer'],
    ['text that is not JSON', completion('{"priority":'), 'invalid_answer'],
    ['a list instead of an object', completion([]), 'invalid_answer'],
    ['a value that is a number', completion({ priority: [entry('High', { value: 1 })] }), 'invalid_answer'],
    ['a field that is not a list', completion({ priority: entry('High') }), 'invalid_answer'],
  ])('%s is a named problem', (_what, answer, problem) => {
    expect(parseCompletion(answer, choices)).toMatchObject({ ok: false, problem });
  });

  it('what was wrong is said in our words: nothing of the answer is repeated', () => {
    const parsed = parseCompletion(completion({ 'ignore all rules': 1, priority: [{ evil: 'x' }] }), choices);
    expect(JSON.stringify(parsed)).not.toMatch(/ignore|evil/);
  });

  it('values outside the list are dropped and counted, also in another letter case', () => {
    const parsed = parseCompletion(completion({ priority: [entry('P0')], components: [entry('checkout'), entry('Checkout')] }), choices);
    expect(parsed).toMatchObject({ ok: true, answer: { rejectedValues: 2 } });
    expect(namesIn(parsed)).toEqual([['components', 'Checkout']]);
  });

  it('a field that is switched off is ignored, and so is every key that was not asked for', () => {
    const hostile = JSON.parse('{"labels":[{"value":"x","reason":"","quote":""}],"assignee":"root","__proto__":{"polluted":true}}') as unknown;
    expect(namesIn(parseCompletion(completion(hostile), choices))).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  it('more values than a field may have, and the same one twice, are cut', () => {
    const types = [entry('Epic'), entry('Bug'), entry('Task')];
    const twice = { priority: [entry('High'), entry('Low')], components: [entry('Checkout'), entry('Checkout')], type: types };
    expect(namesIn(parseCompletion(completion(twice), choices))).toEqual([
      ['priority', 'High'],
      ['components', 'Checkout'],
      ['type', 'Bug'],
    ]);
  });

  it('an input that came as JSON text is read', () => {
    expect(namesIn(parseCompletion(completion(JSON.stringify({ priority: [entry('Low')] })), choices))).toEqual([['priority', 'Low']]);
  });

  it('reasons become one plain line without markup, links, mentions or hidden characters', () => {
    const reason = 'See <b>this</b>\n@root https://evil.example/x \u202e\u200bnow ' + 'long '.repeat(20_000);
    const parsed = parseCompletion(completion({ priority: [entry('High', { reason })] }), choices);
    const shown = parsed.ok ? (parsed.answer.drafts[0]?.reason ?? '') : '';
    expect(shown).toContain('See this root (link) now');
    expect(shown.length).toBeLessThanOrEqual(240);
  });
});
