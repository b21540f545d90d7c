import { describe, expect, it } from 'vitest';
import { factsOf, verdictOf } from './facts';

describe('description', () => {
  it('more than the title, in any language', () => {
    expect(verdictOf('description', 'Login fails')).toBe('not_met');
    expect(verdictOf('description', 'Login fails on Chrome', 'Login fails on Chrome.')).toBe('not_met');
    expect(verdictOf('description', 'Login fails', 'See title, please')).toBe('not_met');
    expect(verdictOf('description', 'Login fails', 'The page stays white after a minute of waiting.')).toBe('met');
    expect(verdictOf('description', 'アプリが落ちる', '設定画面で保存ボタンを押すと落ちます')).toBe('met');
  });
});

describe('steps, expected, observed, environment', () => {
  it.each([
    ['numbered', '1. Open the shop\n2. Press Pay'],
    ['in words', 'Open the shop and press Pay.'],
    ['under a heading', 'Steps to reproduce:\nPay twice with one card'],
    ['typed into a shell', '[root@b-05 ~]# shop start'],
    ['circumstances', 'After an order was stopped, the receipt is gone. When it starts again, it comes back.'],
  ])('steps: %s', (_, description) => {
    expect(verdictOf('steps', 'Payment fails', description)).toBe('met');
  });

  it.each([
    ['a heading over nothing', 'Steps to reproduce:'],
    ['a claim', 'Steps to reproduce: provided.'],
    ['not reproduced', 'I could not reproduce it.'],
    ['a description', 'The receipt is gone.'],
  ])('no steps: %s', (_, description) => {
    expect(verdictOf('steps', 'Payment fails', description)).toBe('not_met');
  });

  it('expected and observed', () => {
    expect(verdictOf('expected', 'Receipt', 'It should show the price.')).toBe('met');
    expect(verdictOf('expected', 'Receipt', 'See the picture.')).toBe('not_met');
    expect(verdictOf('observed', 'Name tag is on other pages', '')).toBe('met');
    expect(verdictOf('observed', 'Receipt', 'Please add the price.')).toBe('not_met');
  });

  it('that it presses and that people are cross says neither what happens nor what ought to', () => {
    const description = 'Customers are angry. Same problem as last time. Needs to be fixed today!!! See the attached screenshot.';
    expect([verdictOf('expected', 'URGENT!!! pls fix asap', description), verdictOf('observed', 'URGENT!!! pls fix asap', description)]).toEqual(['not_met', 'not_met']);
    const told = `${description} The receipt shows a wrong price, it should show 4 Euro.`;
    expect([verdictOf('expected', 'URGENT!!! pls fix asap', told), verdictOf('observed', 'URGENT!!! pls fix asap', told)]).toEqual(['met', 'met']);
  });

  it('environment: in the text or in its own field', () => {
    const facts = factsOf('Receipt is empty', 'Nothing on it.');
    expect(verdictOf('environment', 'Receipt is empty', 'Nothing on it.')).toBe('not_met');
    expect(verdictOf('environment', 'Receipt is empty', 'On iOS 18.2.')).toBe('met');
    expect(verdictOf('environment', 'Receipt is empty', '', { issue: { ...facts.issue, environment: 'Till 4' } })).toBe('met');
  });

  it('nothing is missed in a language the patterns do not know, nor in a text cut short', () => {
    const dutch = 'De app sluit zich af zodra men op de knop opslaan klikt nadat het profiel werd bewerkt';
    const facts = factsOf('Receipt', 'Long.');
    const cut = { issue: { ...facts.issue, snapshot: { ...facts.issue.snapshot, truncated: true } } };
    for (const id of ['steps', 'expected', 'observed', 'environment', 'acceptance', 'purpose', 'vague_words', 'one_ask', 'risk_areas', 'story_form'] as const) {
      expect(verdictOf(id, 'De app sluit', dutch), id).toBe('cannot_tell');
      expect(verdictOf(id, 'Receipt', '', cut), id).toBe('cannot_tell');
    }
    expect(verdictOf('description', 'Receipt', '', cut)).toBe('met');
  });
});
