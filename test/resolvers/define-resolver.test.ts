import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { call } from '../../src/contract/call';
import type { Definitions } from '../../src/resolvers/define-resolver';

const calls = {
  readIssue: call('readIssue', z.strictObject({ issueId: z.string() }), z.object({ key: z.string() })),
} as const;

/** What the compiler refuses is held by the compiler: an expected error that does not come fails `npm run types`. */
describe('Definitions', () => {
  it('a definition that says who may call it compiles', () => {
    const complete: Definitions<typeof calls> = {
      readIssue: {
        allow: { who: 'issue_viewer', issueId: ({ issueId }) => issueId },
        unlicensed: 'refused',
        run: ({ issueId }) => Promise.resolve({ key: issueId }),
      },
    };
    expect(Object.keys(complete)).toEqual(Object.keys(calls));
  });

  it('one without an audience, with an audience that names no id, or missing altogether does not', () => {
    const run = () => Promise.resolve({ key: 'A-1' });
    const incomplete = {
      // @ts-expect-error -- says nothing about who may call it
      nobody: { readIssue: { unlicensed: 'refused', run } } satisfies Definitions<typeof calls>,
      // @ts-expect-error -- an issue audience must name the issue from the call's own input
      noId: { readIssue: { allow: { who: 'issue_viewer' }, unlicensed: 'refused', run } } satisfies Definitions<typeof calls>,
      // @ts-expect-error -- a call of the surface has no definition
      none: {} satisfies Definitions<typeof calls>,
    };
    expect(Object.keys(incomplete)).toHaveLength(3);
  });
});
