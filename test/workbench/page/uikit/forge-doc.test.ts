import { describe, expect, test } from 'vitest';
import { findSlot, ReconcileSchema, textOf } from '../../../../workbench/page/uikit/forge-doc';

const text = (content: string) => ({ type: 'String', key: `k-${content}`, props: { text: content }, children: [] });
const tree = {
  type: 'Root',
  key: 'root',
  forgeReactMajorVersion: 11,
  props: {},
  children: [
    { type: 'Text', key: 't', props: { size: 'small' }, children: [text('Hello '), text('there')] },
    { type: 'ContentWrapper', key: 'w', props: { name: 'head' }, children: [text('Head')] },
  ],
};

describe('ReconcileSchema', () => {
  test('refuses a tree with a broken node at any depth', () => {
    const broken = { ...tree, children: [{ type: 'Text', key: 't', props: {}, children: [{ type: 'String' }] }] };
    expect(ReconcileSchema.safeParse({ forgeDoc: broken }).success).toBe(false);
    expect(ReconcileSchema.safeParse({ forgeDoc: null }).success).toBe(false);
  });

  test('reads what @forge/react sends', () => {
    const { forgeDoc } = ReconcileSchema.parse({ forgeDoc: tree });
    expect(textOf(forgeDoc)).toBe('Hello thereHead');
    expect(findSlot(forgeDoc, 'rows')).toBeUndefined();
    expect(findSlot(forgeDoc, 'head')?.key).toBe('w');
  });
});
