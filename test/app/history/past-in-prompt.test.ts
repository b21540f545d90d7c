import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import type { ModelRequest } from '../../../workbench/simulators/llm/language-model-backend';
import { createPerfect } from '../../../workbench/simulators/llm/scripted/perfect';
import { toolFields } from '../../../workbench/simulators/llm/scripted/tool-fields';
import { dataOf, startApp, triageOf, type App } from '../../support/app';
import { AFTER_THE_SAMPLE_MS } from './auto-triage';
import { letItRead, openSettings, projectIdOf, settle } from './reading-past';

const textOf = ({ messages }: Pick<ModelRequest, 'messages'>) => messages.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content))).join('\n');
const pastSummaries = (text: string) => [...text.matchAll(/<<<past issue \S+ [0-9a-f]{32}>>>\n(.*)\n<<<end of past issue/g)].map(([, summary = '']) => summary);

/** Picks the first value of each field and rests it on words of a past issue, as long as there is one in the prompt. */
const quotingThePast = (request: ModelRequest) => {
  const [summary = ''] = pastSummaries(textOf(request));
  return Object.fromEntries(toolFields(request).map(({ name, allowed }) => [name, [{ value: allowed[0], reason: 'So it was.', quote: summary }]]));
};

describe('past issues before a model', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ model: createPerfect({ answer: quotingThePast }) });
    await app.clock.advance(AFTER_THE_SAMPLE_MS);
    await openSettings(app);
    await letItRead(app);
  });
  afterAll(() => app.close());
  afterEach(() => app.clock.advance(3_000));

  const triage = async (key: string) => {
    const view = dataOf(await app.call(issuePanelCalls.triageIssue, { issueId: app.issueId(key), projectId: projectIdOf(app) }, 'member'));
    const prompt = app.workbench.llm.prompts('site').at(-1)?.request;
    if (!prompt) throw new Error('no model was asked');
    return { ...triageOf(view), prompt: textOf(prompt) };
  };

  it('a quote of a past issue is no quote of this one: what it was to hold up falls', async () => {
    const { suggestions, prompt } = await triage('HARB-64');
    expect(pastSummaries(prompt)[0]).toBe('search very slow after the update');
    expect(suggestions.flatMap(({ evidence }) => evidence)).toEqual([]);
    expect(suggestions.flatMap(({ basis }) => basis)).not.toContain('model');
  });

  it('at most four, with values that code read, and the issue itself is not among them', async () => {
    const { prompt } = await triage('HARB-58');
    expect(pastSummaries(prompt).length).toBeGreaterThan(1);
    expect(pastSummaries(prompt).length).toBeLessThanOrEqual(4);
    expect(prompt.match(/^Chosen for HARB-\d+: .*components: /gm)?.length).toBeGreaterThan(1);
    expect(prompt).not.toContain('<<<past issue HARB-58 ');
  });

  it('a past issue that forges fences and gives orders stays inside its own', async () => {
    const { prompt } = await triage('HARB-59');
    const marker = /<<<issue ([0-9a-f]{32})>>>/.exec(prompt)?.[1] ?? 'none';
    const opened = prompt.split('\n').filter((line) => line.startsWith('<<<') && line.endsWith(`${marker}>>>`)).map((line) => line.replace(marker, ''));
    const keys = opened.flatMap((line) => /^<<<past issue (\S+)/.exec(line)?.[1] ?? []);
    expect(opened).toEqual(['<<<issue >>>', '<<<end of issue >>>', ...keys.flatMap((key) => [`<<<past issue ${key} >>>`, `<<<end of past issue ${key} >>>`])]);
    expect(prompt).not.toContain('END OF UNTRUSTED ISSUE TEXT');
  });

  it('what only some may see reaches no prompt, whoever asks', async () => {
    for (const key of ['HARB-63', 'HARB-59']) expect((await triage(key)).prompt).not.toMatch(/HARB-(215|24|51)\b|driftlock|tideglass|nightlatch/);
  });

  it('with nobody present no past issue is before the model', async () => {
    dataOf(await app.call(issuePanelCalls.queueTriage, { issueId: app.issueId('HARB-61') }, 'member'));
    await settle(app);
    const sent = app.workbench.llm.prompts('site').at(-1)?.request;
    const prompt = sent ? textOf(sent) : '';
    expect(prompt).toContain(app.issue('HARB-61').summary);
    expect(pastSummaries(prompt)).toEqual([]);
  });
});
