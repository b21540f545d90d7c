import { expect, test } from 'vitest';
import { CHANNEL, FromFrameSchema, ToFrameSchema } from '../../../../workbench/page/bridge/protocol';

test('a message of another channel, or of no known kind, is not one of this bridge', () => {
  expect(
    FromFrameSchema.safeParse({ channel: 'other', kind: 'call', id: 1, command: 'invoke', data: {} }).success,
  ).toBe(false);
  expect(FromFrameSchema.safeParse({ channel: CHANNEL, kind: 'shout', id: 1 }).success).toBe(false);
  expect(ToFrameSchema.safeParse({ channel: CHANNEL, kind: 'run', id: 1, functionId: 7, args: [] }).success).toBe(
    false,
  );
});

test('a call without data is a call', () => {
  expect(FromFrameSchema.parse({ channel: CHANNEL, kind: 'call', id: 1, command: 'getContext' })).toMatchObject({
    command: 'getContext',
  });
});
