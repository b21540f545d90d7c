import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { createDown } from '../../../workbench/simulators/llm/scripted/down';
import { putLink, removeLink, takeId } from '../../../workbench/simulators/jira/site';
import { dataOf, startApp, type App } from '../../support/app';
import { AFTER_THE_SAMPLE_MS } from './auto-triage';
import { letItRead, openSettings, projectIdOf } from './reading-past';

const { triageIssue, openSimilar, proposeDraft } = issuePanelCalls;

/** HARB-239 is what HARB-61 would be linked to; the issues between them look like neither. */
describe('duplicates that would lead back to where they start', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ model: createDown() });
    await app.clock.advance(AFTER_THE_SAMPLE_MS);
    await openSettings(app);
    await letItRead(app);
    dataOf(await app.call(triageIssue, { issueId: app.issueId('HARB-61'), projectId: projectIdOf(app) }, 'member'));
  });
  afterAll(() => app.close());

  const site = () => app.workbench.jira.getSite('site');
  beforeEach(async () => {
    await app.clock.advance(3_000);
    for (const link of [...site().links.values()].filter(({ id }) => made.has(id))) removeLink(site(), link);
  });
  const made = new Set<string>();
  /** Each duplicates the next. */
  function chain(...keys: readonly string[]): void {
    const type = [...site().linkTypes.values()].find(({ name }) => name === 'Duplicate');
    for (const [at, key] of keys.slice(1).entries()) {
      const link = { id: takeId(site()), typeId: type?.id ?? '', inwardIssueId: app.issueId(keys[at] ?? ''), outwardIssueId: app.issueId(key) };
      made.add(link.id);
      putLink(site(), link);
    }
  }
  const offered = async () => {
    const { similar } = dataOf(await app.call(openSimilar, { issueId: app.issueId('HARB-61') }, 'member'));
    return similar?.duplicates.find(({ canonical, others }) => [canonical, ...others].some(({ issueKey }) => issueKey === 'HARB-239'))?.mayLink;
  };
  const drafted = async () => {
    const draft = { kind: 'duplicate' as const, otherKey: 'HARB-239' };
    return app.call(proposeDraft, { issueId: app.issueId('HARB-61'), draft }, 'member');
  };

  it('nothing between them: offered, and may be drafted', async () => {
    expect(await offered()).toBe(true);
    expect(await drafted()).toMatchObject({ ok: true });
  });

  it.each([
    ['the other duplicates this one', ['HARB-239', 'HARB-61']],
    ['through one issue', ['HARB-239', 'HARB-100', 'HARB-61']],
    ['through two issues that nobody reads', ['HARB-239', 'HARB-100', 'HARB-101', 'HARB-61']],
    ['through three', ['HARB-239', 'HARB-100', 'HARB-101', 'HARB-102', 'HARB-61']],
  ])('a circle is not drafted: %s', async (_what, keys) => {
    chain(...keys);
    expect(await drafted()).toMatchObject({ ok: false, error: { code: 'bad_input' } });
  });

  it('a link of two others in a circle of their own keeps nothing from being offered, and ends', async () => {
    chain('HARB-100', 'HARB-101', 'HARB-100');
    expect(await offered()).toBe(true);
  });
});
