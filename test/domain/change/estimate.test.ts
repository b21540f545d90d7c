import { describe, expect, it } from 'vitest';
import { durationText, EstimateSchema, estimateText } from '../../../src/domain/change/estimate';
import { ChangeSchema } from '../../../src/domain/change/change';
import { DraftInputSchema } from '../../../src/contract/calls/issue-panel';

describe('an estimate', () => {
  const change = (value: number) => ({ id: 'subtask-1', kind: 'create_subtask', issueTypeId: '5', summary: 'Do', text: { blocks: [], draftedBy: 'person' }, estimate: { field: 'timeoriginalestimate', value } });
  const draft = (estimate: number) => ({ kind: 'subtasks', issueTypeId: '5', items: [{ summary: 'Do', blocks: [], estimate }] });

  it.each([1e-7, 0.001, 0, -1, 0.125, 10_000.01, 1e21, NaN, Infinity])('%d is none, neither in a draft nor in a change', (value) => {
    expect(EstimateSchema.safeParse(value).success).toBe(false);
    expect(DraftInputSchema.safeParse(draft(value)).success).toBe(false);
    expect(ChangeSchema.safeParse(change(value)).success).toBe(false);
  });

  it.each([0.01, 0.1, 0.29, 1.1, 4.35, 100, 1_005.07, 9_999.99, 10_000])('%d is one, and is written without an exponent', (value) => {
    expect(DraftInputSchema.safeParse(draft(value)).success).toBe(true);
    expect(ChangeSchema.safeParse(change(value)).error).toBeUndefined();
    expect(estimateText(value)).toMatch(/^\d{1,5}(?:\.\d{1,2})?$/);
    expect(Number(estimateText(value))).toBe(value);
  });

  it.each([
    [0.01, '1m'],
    [0.33, '20m'],
    [0.5, '30m'],
    [0.99, '59m'],
    [1, '1h'],
    [1.5, '1h 30m'],
    [4.35, '4h 21m'],
    [1.995, '2h'],
    [10_000, '10000h'],
  ])('durationText: %d hours are %s', (hours, text) => expect(durationText(hours)).toBe(text));
});
