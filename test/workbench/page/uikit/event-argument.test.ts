import { describe, expect, test } from 'vitest';
import { toEventArgument } from '../../../../workbench/page/uikit/event-argument';

describe('toEventArgument', () => {
  test('drops functions and objects that are neither plain nor events', () => {
    expect(toEventArgument(() => {})).toBeUndefined();
    expect(toEventArgument(new Map())).toBeUndefined();
  });

  test('cuts an event down to the serialisable part', () => {
    const event = {
      type: 'change',
      bubbles: true,
      nativeEvent: {},
      target: { value: 'abc', name: 'summary', ownerDocument: {}, selectionStart: 3 },
    };
    expect(toEventArgument(event)).toEqual({
      type: 'change',
      bubbles: true,
      target: { value: 'abc', name: 'summary', selectionStart: 3 },
    });
  });

  test('passes plain values, also inside lists', () => {
    expect(toEventArgument([{ label: 'Fast', value: 'fast' }, null, 3])).toEqual([
      { label: 'Fast', value: 'fast' },
      null,
      3,
    ]);
  });
});
