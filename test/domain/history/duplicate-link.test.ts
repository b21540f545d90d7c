import { describe, expect, it } from 'vitest';
import { findDuplicateType, marksDuplicates } from '../../../src/domain/history/duplicate-link';
import { duplicateType } from './fixtures';

const type = (name: string, more = {}) => ({ id: '10', name, inward: 'x', outward: 'y', ...more });

describe('marksDuplicates', () => {
  it.each(['Duplicate', 'duplicates', 'Duplikat', 'Dublette', 'Doublon', 'Duplicado', 'Duplicaat', 'Doppione', '重複', '重复'])('found by name in many languages: %s', (name) => {
    expect(marksDuplicates(type(name), null)).toBe(true);
  });

  it.each(['Relates', 'Blocks', 'Cloners', 'Dubai', 'Doppler', ''])('other links say something else: %s', (name) => {
    expect(marksDuplicates(type(name), null)).toBe(false);
  });

  it('its name or what it says outward is enough; what it says inward is not', () => {
    expect(marksDuplicates(type('Kopie', { outward: 'dupliziert' }), null)).toBe(false);
    expect(marksDuplicates(type('Kopie', { outward: 'duplicates' }), null)).toBe(true);
    expect(marksDuplicates(type('Kopie', { inward: 'is duplicated by' }), null)).toBe(false);
  });

  it('a chosen type is the only one, whatever it and others are called', () => {
    expect(marksDuplicates(type('Relates', { id: '77' }), '77')).toBe(true);
    expect(marksDuplicates(duplicateType, '77')).toBe(false);
  });
});

describe('findDuplicateType', () => {
  const relates = type('Relates', { id: '11' });

  it('the chosen one, else the first by name, else none', () => {
    expect(findDuplicateType([relates, duplicateType], '11')).toBe(relates);
    expect(findDuplicateType([relates, duplicateType], null)).toBe(duplicateType);
    expect(findDuplicateType([relates], null)).toBeUndefined();
  });

  it('a chosen type that is gone is not replaced by one that is called alike', () => {
    expect(findDuplicateType([relates, duplicateType], '99')).toBeUndefined();
  });
});
