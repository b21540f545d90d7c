import { createElement, Fragment } from 'react';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../../workbench/page/bridge/encode';
import { createFunctionTable, HANDLER_GRACE_MS } from '../../../../workbench/page/bridge/function-table';

const tableAt = (clock: { now: number }) => createFunctionTable(() => clock.now);
const encodeNow = (value: unknown) => encode(value, 'payload', tableAt({ now: 0 }));

describe('encode', () => {
  test('refuses a cycle and names where it is', () => {
    const loop: Record<string, unknown> = {};
    loop.inner = { loop };
    expect(() => encodeNow(loop)).toThrow('A circular structure at payload.inner.loop cannot cross the Forge bridge');
  });

  test('refuses a BigInt and a Blob', () => {
    expect(() => encodeNow({ count: 1n })).toThrow('A BigInt at payload.count');
    expect(() => encodeNow([new Blob(['x'])])).toThrow('A Blob at payload[0]');
  });

  test('the same object twice is not a cycle', () => {
    const shared = { a: 1 };
    expect(encodeNow({ left: shared, right: shared })).toEqual({ left: { a: 1 }, right: { a: 1 } });
  });

  test('drops undefined and symbols from objects and keeps their places in arrays', () => {
    expect(encodeNow({ a: undefined, b: [undefined, 2], c: Symbol('s'), d: null })).toEqual({ b: [null, 2], d: null });
  });

  test('uses toJSON, as JSON.stringify does', () => {
    expect(encodeNow({ at: new Date(0) })).toEqual({ at: '1970-01-01T00:00:00.000Z' });
  });

  test('a function becomes an id, and keeps it', () => {
    const functions = tableAt({ now: 0 });
    const onClick = () => 'clicked';
    const first = encode({ onClick }, 'payload', functions);
    expect(first).toEqual({ onClick: { $function: 'f1' } });
    expect(encode({ onClick }, 'payload', functions)).toEqual(first);
    expect(functions.find('f1')).toBe(onClick);
  });

  test('an element in a prop becomes the node it would have been, with its text and handlers', () => {
    const element = createElement('Button', { appearance: 'primary', onClick: () => {} }, 'Save ', 2);
    expect(encodeNow({ primaryAction: element })).toMatchObject({
      primaryAction: {
        $node: {
          type: 'Button',
          props: { appearance: 'primary', onClick: { $function: 'f1' } },
          children: [
            { type: 'String', props: { text: 'Save ' } },
            { type: 'String', props: { text: '2' } },
          ],
        },
      },
    });
  });

  test('a function component and a fragment in a prop cross under names that say what they were', () => {
    const Fancy = () => null;
    expect(encodeNow(createElement(Fancy))).toMatchObject({ $node: { type: '(function Fancy)' } });
    expect(encodeNow(createElement(Fragment, null, 'x'))).toMatchObject({ $node: { type: '(fragment)' } });
  });
});

describe('function table', () => {
  test('sweep: forgets a handler only after its grace', () => {
    const clock = { now: 0 };
    const functions = tableAt(clock);
    functions.keep('while-in-tree');
    const id = functions.idOf(() => {});
    clock.now = HANDLER_GRACE_MS;
    functions.sweep();
    expect(functions.find(id)).toBeDefined();
    clock.now = HANDLER_GRACE_MS + 1;
    functions.sweep();
    expect(functions.find(id)).toBeUndefined();
  });

  test('sweep: a listener is kept for good, even when it is also seen in a tree', () => {
    const clock = { now: 0 };
    const functions = tableAt(clock);
    const listener = () => {};
    const id = functions.idOf(listener);
    functions.keep('while-in-tree');
    functions.idOf(listener);
    clock.now = HANDLER_GRACE_MS * 10;
    functions.sweep();
    expect(functions.find(id)).toBe(listener);
  });
});
