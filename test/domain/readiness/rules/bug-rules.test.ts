import { describe, expect, it } from 'vitest';
import { isStepStatement } from '../../../../src/domain/readiness/sentences/step-statement';
import { growth, LINEAR_GROWTH } from '../../issue/growth';
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

  it.each([
    'Start date is wrong.',
    'Open issues are not counted',
    'Select box is grey',
    'Click target too small',
    '- Type field is missing',
    'Import of the orders takes ten minutes',
    'Drag and drop does not work',
    'Import der Aufträge ist langsam',
    '- Öffnen der Karte schlägt fehl',
    'Import des commandes échoue',
    'Ouvrir la carte ne fonctionne pas',
  ])('no steps: a statement that begins with a verb of steps: %s', (description) => {
    expect(verdictOf('steps', 'Payment', description)).toBe('not_met');
  });

  it.each([
    'Open the map and click berth 12.',
    'Click berth 12',
    'Click on Pay, nothing happens',
    'Open the page that does not work',
    'Run the app, it is empty',
    'Select every order which is open',
    'Start date is wrong. Click on it to see.',
    'Öffne die Karte, sie ist leer',
    'Öffne die Karte und klicke auf Speichern',
    "Ouvrez la carte, elle est vide\nCliquer sur l'image",
  ])('one line of steps is enough: %s', (description) => {
    expect(verdictOf('steps', 'Payment', description)).toBe('met');
  });

  it.each(['start date ', 'start l\'', 'open a.b ', 'import of the '])('statements are told apart in linear time: %s', (piece) => {
    expect(growth(20_000, (size) => piece.repeat(size), isStepStatement)).toBeLessThan(LINEAR_GROWTH);
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
