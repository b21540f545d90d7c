import { describe, expect, it } from 'vitest';
import { NotSimulatedError } from '../../../../workbench/host/platform-call';
import { parseDuration, renderDuration } from '../../../../workbench/simulators/jira/render/duration';

describe('renderDuration', () => {
  it.each([
    [0, '0m'],
    [59, '0m'],
    [60, '1m'],
    [5_400, '1h 30m'],
    [28_800, '1d'],
    [144_000 + 28_800 + 3_660, '1w 1d 1h 1m'],
  ])('%i seconds: %s', (seconds, text) => expect(renderDuration(seconds)).toBe(text));
});

describe('parseDuration', () => {
  const parse = (text: string) => parseDuration(text, 'timetracking_originalestimate', 'no');

  it.each([
    ['3h', 10_800],
    ['2w 4d 6h 45m', 2 * 144_000 + 4 * 28_800 + 6 * 3_600 + 45 * 60],
    ['1h, 30m', 5_400],
    ['90', 5_400],
    [' 1D ', 28_800],
    ['1.5h', 5_400],
    ['.5h', 1_800],
    ['4.35h', 15_660],
    ['3hours', 10_800],
    ['1minute', 60],
    ['0h', 0],
    ['10000h', 36_000_000],
  ])('%j: %i seconds', (text, seconds) => expect(parse(text)).toBe(seconds));

  it.each(['', 'soon', '3 hours', '0.33h', '1.5', '1.5m', '-5h', '3x', '3hoursly', '1h,30m', '9999999999h', '1e3h'])('refuses %j', (text) => {
    expect(() => parse(text)).toThrow('no');
  });

  it('a signed number without a unit is not simulated', () => {
    expect(() => parse('-5')).toThrow(NotSimulatedError);
  });
});
