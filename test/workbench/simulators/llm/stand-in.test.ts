import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStandIn } from '../../../../workbench/simulators/llm/stand-in/stand-in';
import { sdks } from '../two-globals';
import { priorities, setUpModel, triagePrompt, triageTool } from './triage-prompt';

/** What the stand-in hands in for an issue text, through the real SDK. */
async function triage(issueText: string): Promise<Record<string, unknown>> {
  const { as } = setUpModel(createStandIn());
  const reply = await as(() => sdks.llm.chat(triagePrompt(issueText)));
  const [call, ...others] = reply.choices[0]?.message.tool_calls ?? [];
  expect(others).toEqual([]);
  expect(call?.function.name).toBe('submit_triage');
  expect(reply.choices[0]?.finish_reason).toBe('tool_use');
  return { ...call?.function.arguments };
}

const nothing = { priority: [], components: [], labels: [] };

describe('stand-in: suggests nothing', () => {
  test.each([
    ['for an empty issue', ''],
    ['for words that match no value', 'The button should say more.'],
    ['for one of the two words of a value', 'The core team should look at this.'],
    ['for urgency that is denied', "It doesn't crash, and there was never any data loss here."],
    ['for words outside the fence only', 'Nothing about money here.'],
  ])('%s', async (_what, issueText) => {
    expect(await triage(issueText)).toEqual(nothing);
  });
});

describe('stand-in: priority', () => {
  test.each([
    ['Users report data loss after the upgrade.', 'Highest'],
    ['The app crashes on start.', 'High'],
    ['The list is slow.', 'Medium'],
    ['There is a typo in the title.', 'Low'],
    ['Wrong colour on the badge.', 'Lowest'],
    ['Typo in the message that stands there when the server crashes.', 'High'],
  ])('%s → %s', async (issueText, value) => {
    expect(await triage(issueText)).toMatchObject({ priority: [{ value, quote: issueText }] });
  });

  test('reads any scale of names, not only the default one', async () => {
    const { as } = setUpModel(createStandIn());
    const classic = ['Blocker', 'Critical', 'Major', 'Minor', 'Trivial'];
    const tools: unknown = JSON.parse(
      JSON.stringify([triageTool]).replace(JSON.stringify(priorities), JSON.stringify(classic)),
    );
    const reply = await as(() => sdks.llm.chat(triagePrompt('The app crashes on start.', { tools })));
    expect(reply.choices[0]?.message.tool_calls?.[0]?.function.arguments).toMatchObject({
      priority: [{ value: 'Critical' }],
    });
  });
});

describe('stand-in: values by their words', () => {
  test('finds values in any case and form, best first, with the sentence that names them', async () => {
    const text =
      'We search.\nSearching and indexing: the search index of CoreService and its API lags. A regression on IOS!';
    expect(await triage(text)).toMatchObject({
      components: [
        {
          value: 'Search and Indexing',
          quote: 'We search.',
          reason: 'The text has words of "Search and Indexing": search, indexing.',
        },
        { value: 'Core API', quote: 'Searching and indexing: the search index of CoreService and its API lags.' },
        { value: 'iOS', quote: 'A regression on IOS!' },
      ],
      labels: [{ value: 'regression', quote: 'A regression on IOS!' }],
    });
  });

  test('gives no more than maxItems', async () => {
    const answer = await triage('payments, core api, ios, search indexing');
    expect(answer['components']).toHaveLength(3);
  });

  test('is the same each time', async () => {
    const text = 'Payment crash in the core API';
    expect(await triage(text)).toEqual(await triage(text));
  });

  test('quotes the text word for word, whatever the text', async () => {
    const word = fc.constantFrom(
      'payments',
      'crash',
      '.',
      '\n',
      '🙂',
      'ż',
      ' ',
      'core',
      'API',
      'typo?',
      'x'.repeat(300),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
        const text = words.join(' ');
        const answer = await triage(text);
        const quotes = [...JSON.stringify(answer).matchAll(/"quote":("(?:[^"\\]|\\.)*")/g)].map(([, quote]) =>
          String(JSON.parse(quote ?? '""')),
        );
        for (const quote of quotes) {
          expect(quote).not.toBe('');
          expect(text).toContain(quote);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('stand-in: what it reads', () => {
  test('the fenced text again, when a repair follows without one', async () => {
    const { as } = setUpModel(createStandIn());
    const prompt = triagePrompt('The app crashes.');
    const repair = { role: 'user' as const, content: 'Your arguments were not valid. Payments. Call the tool again.' };
    const reply = await as(() => sdks.llm.chat({ ...prompt, messages: [...prompt.messages, repair] }));
    expect(reply.choices[0]?.message.tool_calls?.[0]?.function.arguments).toMatchObject({
      priority: [{ value: 'High' }],
      components: [],
    });
  });

  test('the whole last user message, when nothing is fenced', async () => {
    const { as } = setUpModel(createStandIn());
    const messages = [{ role: 'user' as const, content: [{ type: 'text' as const, text: 'Payments fail' }] }];
    const reply = await as(() => sdks.llm.chat(triagePrompt('', { messages })));
    expect(reply.choices[0]?.message.tool_calls?.[0]?.function.arguments).toMatchObject({
      components: [{ value: 'Payments' }],
    });
  });

  test('no tool on offer is answered in words that say what it is', async () => {
    const { as } = setUpModel(createStandIn());
    const reply = await as(() => sdks.llm.chat(triagePrompt('crash', { tools: undefined, tool_choice: undefined })));
    expect(reply.choices[0]).toMatchObject({ finish_reason: 'end_turn' });
    expect(JSON.stringify(reply.choices[0]?.message.content)).toContain('not a language model');
    expect(createStandIn().isLanguageModel).toBe(false);
  });
});
