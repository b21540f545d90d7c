import { describe, expect, it } from 'vitest';
import { changesInWords } from '../../../../workbench/page/shell/issue/changes-in-words';

const added = (to: string) => ({ field: 'Component', from: null, to });
const removed = (from: string) => ({ field: 'Component', from, to: '' });

describe('changesInWords', () => {
  it('a single item: from and to, with None for nothing', () => {
    expect(changesInWords([{ field: 'priority', from: 'Medium', to: null }])).toEqual([
      { field: 'priority', words: 'Medium → None' },
    ]);
  });

  it('several values added and removed: one line a field', () => {
    const items = [added('Payments'), { field: 'labels', from: 'a', to: 'a b' }, added('Checkout'), removed('Kiosk')];
    expect(changesInWords(items)).toEqual([
      { field: 'Component', words: 'added Payments, Checkout; removed Kiosk' },
      { field: 'labels', words: 'a → a b' },
    ]);
  });

  it('a field that was changed twice in one entry: both steps', () => {
    expect(changesInWords([added('Payments'), { field: 'Component', from: 'Kiosk', to: 'Checkout' }])).toEqual([
      { field: 'Component', words: 'None → Payments, Kiosk → Checkout' },
    ]);
  });
});
