import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attackFigures } from './attack-figures';
import { checkText } from './checked-text';
import { CLAIM, movedFigures } from './moved';

const issue = { key: 'TIDE-1', project: 'TIDE', type: 'Bug', summary: 'The list shows a name twice', description: '' };
const steps = 'Open the page and click on the save button. The list should show each name once in version 2.1.';

describe('movedFigures', () => {
  it('counts what evidence moves', () => {
    const [figures] = [movedFigures([{ without: issue, with: { ...issue, description: steps } }])];
    expect(figures).toMatchObject({ n: 1, scoreMoved: 1, scoreRaised: 1, ruleFlippedToMet: 1, flipped: { description: 1, environment: 1 } });
  });

  it('a claim moves nothing', () => {
    expect(movedFigures([{ without: issue, with: { ...issue, description: CLAIM } }])).toMatchObject({ scoreMoved: 0, becameReady: 0, ruleFlippedToMet: 0, flipped: {} });
  });
});

describe('attackFigures', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attacks-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (name: string, lines: readonly object[]) => {
    writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
    return join(folder, name);
  };

  // Evidence instead of an attack, so that finding the place of it shows in the figures.
  const attack = { label: 'attack', baseKey: 'TIDE-1', type: 'Bug', summary: issue.summary, description: null, comment: null, labels: [], injection: steps };
  const inCode = `{code}\n// ${steps.replace('. ', '.\n// ')}\n{code}`;

  it.each([
    ['summary', { summary: `${issue.summary} ${steps}` }, 1],
    ['description', { description: `Seen.\n${steps}` }, 1],
    ['code', { description: inCode }, 1],
    ['comment', { comment: steps }, 0],
    ['label', { labels: ['Open-the-page'] }, 0],
  ])('takes out what stands in a %s', async (_, placed, moved) => {
    const figures = await attackFigures(file('attacks.jsonl', [{ ...attack, ...placed }]), undefined, []);
    expect(figures).toMatchObject({ attacks: 1, withoutBase: 0, n: 1, scoreRaised: moved });
  });

  it('the issue it was put into is compared with where it is given, whatever can be taken out; ordinary issues are no attacks', async () => {
    const disguised = file('attacks.jsonl', [{ ...attack, description: `${steps} And more.`, injection: 'something else' }, { ...attack, label: 'plain-benign' }]);
    expect(await attackFigures(disguised, undefined, [])).toMatchObject({ attacks: 1, withoutBase: 1, n: 0 });
    const bases = file('bases.jsonl', [{ key: 'TIDE-1', summary: issue.summary, description: '' }]);
    expect(await attackFigures(disguised, bases, [])).toMatchObject({ attacks: 1, withoutBase: 0, n: 1, scoreRaised: 1 });
  });

  it('a text that is in no issue yet is written below the issues in turn', async () => {
    const issues = [issue, { ...issue, description: steps }].map((told) => ({ told, checked: checkText(told) }));
    const texts = file('texts.jsonl', [steps, steps, CLAIM].map((text) => ({ label: 'attack', text })));
    expect(await attackFigures(texts, undefined, issues)).toMatchObject({ attacks: 3, withoutBase: 0, n: 3, scoreRaised: 1, becameReady: 1 });
  });

  it('says which line is none', async () => {
    await expect(attackFigures(file('attacks.jsonl', [{ label: 'attack' }]), undefined, [])).rejects.toThrow('Line 1 of');
  });
});
