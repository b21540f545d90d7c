import { afterEach, describe, expect, it } from 'vitest';
import type { IssuePanelView } from '../../../src/contract/calls/issue-panel';
import { failed, ok } from '../fixtures';
import { openPanel, type Answers, type Panel } from './open-panel';
import { duplicateSet, linkDraft, looked, past } from './similar-fixtures';

let surface: Panel;
const show = async (view: IssuePanelView, answers: Answers = {}) => {
  surface = openPanel({ openIssuePanel: () => ok(view), ...answers });
  await surface.shows('Past issues:');
};
const links = () => surface.findAll('Link').map(({ props }) => props['href']);
const headings = () => surface.findAll('Heading').map((node) => [node.props['as'], node.children[0]?.props['text']]);

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  surface.close();
});

describe('duplicates', () => {
  it('each set: the one to keep with its link, status and age, and the others when asked for', async () => {
    await show(looked({ duplicates: [duplicateSet(9, { others: [past(10), past(11, { status: 'Done', progress: 'done' })] })] }));
    expect(surface.text()).toContain('Duplicates\nOpen issues that look like the same problem.\nHARBOR-9\nIn Progress\nPayment fails, case 9\nCreated ');
    expect(links()).toContain('/browse/HARBOR-9');
    expect(surface.text()).not.toContain('case 10');
    surface.press('Show 2 others like HARBOR-9');
    await surface.shows('Payment fails, case 11');
    expect(surface.findAll('Lozenge').map(({ props }) => props['appearance'])).toContain('success');
    surface.press('Hide 2 others like HARBOR-9');
    await surface.until(() => !surface.text().includes('case 10'), 'the others to go');
  });

  it('linking: drafts a duplicate and takes the focus to what would be written', async () => {
    const after = looked({ duplicates: [duplicateSet(9)] }, { drafts: [linkDraft()] });
    await show(looked({ duplicates: [duplicateSet(9)] }), { proposeDraft: () => ok({ ...after, similar: null }) });
    surface.press('Link as duplicate of HARBOR-9');
    await surface.shows('A link to HARBOR-9 waits below, under “Write to Jira”.');
    expect(surface.lastAsked('proposeDraft')).toEqual({ issueId: '10001', draft: { kind: 'duplicate', otherKey: 'HARBOR-9' } });
    expect(surface.text()).toContain('“Duplicate”, from this issue to\nHARBOR-9');
    expect(surface.focused()).toEqual(['Link issues']);
    expect(surface.namesCalled()).not.toContain('openSimilar');
  });

  it('linking refused: said where it was asked for, and the button stays', async () => {
    await show(looked({ duplicates: [duplicateSet(9), duplicateSet(12)] }), { proposeDraft: () => failed('bad_input') });
    surface.press('Link as duplicate of HARBOR-12');
    await surface.shows('Plumbline did not understand the request');
    const text = surface.text();
    expect(text.indexOf('did not understand')).toBeGreaterThan(text.indexOf('Payment fails, case 12'));
    expect(surface.isBlocked('Link as duplicate of HARBOR-12')).toBe(false);
  });

  it('a link that is there or would make a circle: says so and offers none', async () => {
    await show(looked({ duplicates: [duplicateSet(9, { isLinked: true, mayLink: false }), duplicateSet(12, { mayLink: false })] }));
    expect(surface.text()).toContain('Already linked');
    expect(surface.text()).toContain('Cannot be linked: HARBOR-12 already leads back to this issue.');
    expect(surface.buttonNames().filter((name) => name.startsWith('Link as'))).toEqual([]);
  });

  it('for a reader: the issues without the button', async () => {
    await show(looked({ duplicates: [duplicateSet(9), duplicateSet(12, { isLinked: true, mayLink: false })] }, { canEdit: false }));
    expect(surface.text()).toContain('HARBOR-9');
    expect(surface.text()).toContain('Already linked');
    expect(surface.findButton('Link as duplicate of HARBOR-9')).toBeUndefined();
  });
});

describe('seen before and related', () => {
  it('closed ones apart, under their own headings, with nothing to press and no word of closing', async () => {
    const closed = duplicateSet(4, { canonical: past(4, { status: 'Done', progress: 'done' }) });
    await show(looked({ duplicates: [duplicateSet(9)], seenBefore: [closed], related: [past(7)] }));
    expect(surface.text()).toContain('Past issues: 1 possible duplicate, 1 seen before and 1 related.');
    expect(headings()).toEqual(
      expect.arrayContaining([
        ['h3', 'Duplicates'],
        ['h3', 'Seen before'],
        ['h3', 'Related'],
      ]),
    );
    expect(surface.text()).toContain('Closed issues that look like the same problem. How they ended may help.\nHARBOR-4\nDone');
    expect(surface.text()).toContain('Alike, but not the same problem.\nHARBOR-7');
    expect(surface.buttonNames().filter((name) => name.startsWith('Link as'))).toEqual(['Link as duplicate of HARBOR-9']);
    expect(surface.text()).not.toMatch(/\bclose (this|it|the issue)\b/i);
  });

  it('many: five of them, and the rest when asked for', async () => {
    await show(looked({ related: [1, 2, 3, 4, 5, 6, 7].map((number) => past(number)) }));
    expect(surface.text()).not.toContain('case 6');
    surface.press('Show 2 more under Related');
    await surface.shows('Payment fails, case 7');
    surface.press('Show fewer under Related');
    await surface.until(() => !surface.text().includes('case 6'), 'the rest to go');
  });

  it('every button has a name of its own', async () => {
    const six = [1, 2, 3, 4, 5, 6].map((number) => duplicateSet(number, { others: [past(number + 20)] }));
    await show(looked({ duplicates: six, seenBefore: six.map((set) => ({ ...set, canonical: past(Number(set.canonical.issueKey.slice(7)) + 40) })) }));
    const buttons = [...surface.findAll('Button'), ...surface.findAll('LoadingButton')];
    const names = buttons.map((node) => String(node.children[0]?.props['text']));
    expect(new Set(names).size).toBe(names.length);
  });
});
