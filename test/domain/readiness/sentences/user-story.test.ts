import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUserStory } from '../../../../src/domain/readiness/sentences/user-story';
import { hostileTexts } from './hostile-texts';

const parts = (text: string) => {
  const story = readUserStory(text);
  return story && [story.role?.text ?? null, story.want?.text ?? null, story.benefit?.text ?? null];
};

describe('readUserStory', () => {
  it.each([
    ['As a clerk, I want to copy orders so that I save time.', ['clerk', 'to copy orders', 'I save time']],
    ['as an admin I can lock accounts', ['admin', 'lock accounts', null]],
    ['As the auditor I\u2019d like a list of changes, so nobody has to ask.', ['auditor', 'a list of changes', 'nobody has to ask']],
    ['As a guest - I don\u2019t want to see prices', ['guest', 'to see prices', null]],
    ['In order to save time, as a clerk, I need to copy orders.', ['clerk', 'to copy orders', 'save time']],
    ['As a clerk\nI want to copy orders\nSo that I save time\n\nNotes follow.', ['clerk', 'to copy orders', 'I save time']],
    ['As a clerk, I want copies, e.g. of orders. They are often alike.', ['clerk', 'copies, e.g. of orders', null]],
    ['I want to copy orders so that I save time.', [null, 'to copy orders', 'I save time']],
    ['Copying orders As a clerk, I want to copy orders', ['clerk', 'to copy orders', null]],
    ['As a test engineer I want a report', ['test engineer', 'a report', null]],
    ['Als Sachbearbeiter möchte ich Aufträge kopieren, damit es schneller geht.', ['Sachbearbeiter', 'Aufträge kopieren', 'es schneller geht']],
    ['En tant qu\u2019employé, je voudrais copier des commandes afin de gagner du temps.', ['employé', 'copier des commandes', 'gagner du temps']],
    ['Como empleado quiero copiar pedidos para que sea más rápido.', ['empleado', 'copiar pedidos', 'sea más rápido']],
  ])('reads the parts: %s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    '',
    'The export fails as a user presses Save.',
    'As a user, I cannot log in.',
    'As a user, I can\u2019t log in.',
    'As a workaround we need to restart it.',
    'As a last note - I hope we can move to it.',
    'As a result of the update I need to log in twice.',
    'We should restart it so that the cache is read again.',
    'I want to copy orders.',
    'Also, I want to know.',
    'In order to save time, we changed the export.',
  ])('is no story: %s', (text) => {
    expect(readUserStory(text)).toBeNull();
  });

  it('a wish that stops short has no want', () => {
    expect(parts('As a clerk, I want')).toEqual(['clerk', null, null]);
  });

  it('each part stands in the text at its place', () => {
    const piece = fc.constantFrom('As a ', 'clerk', ', ', 'I want ', 'to copy', ' so that ', 'In order to ', '\n', '. ', 'x', ' - ', 'Als ', 'möchte ich ', ' damit ', '\u{1F600}', 'we need ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const story = readUserStory(text);
        for (const part of [story?.role, story?.want, story?.benefit]) {
          if (part) expect(text.slice(part.offset, part.offset + part.length)).toBe(part.text);
        }
      }),
    );
  });

  it('finds a made story wherever it stands', () => {
    const name = fc.stringMatching(/^[b-hj-z]{3,10}$/);
    fc.assert(
      fc.property(name, name, name, fc.nat({ max: 50 }), (role, want, benefit, lines) => {
        const text = `${'A line before.\n'.repeat(lines)}As a ${role}1, I want ${want}1 so that ${benefit}1.`;
        expect(parts(text)).toEqual([`${role}1`, `${want}1`, `${benefit}1`]);
      }),
    );
  });

  it('hostile text of 100 KB is read to its end', () => {
    const places = hostileTexts.map((text) => ({ text, role: readUserStory(text)?.role }));
    for (const { text, role } of places) if (role) expect(role.offset + role.length).toBeLessThanOrEqual(text.length);
  });
});
