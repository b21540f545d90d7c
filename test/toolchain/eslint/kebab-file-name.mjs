import { basename } from 'node:path';

/** Kebab-case, one extension; `.test`, `.config` and `.d` may stand before it. */
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|d))?\.(?:ts|tsx|mts|cts|js|mjs|cjs)$/;

export const kebabFileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { notKebab: 'Rename {{name}}: a file is kebab-case and named after its main export, as in triage-issue.ts.' },
  },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (!KEBAB.test(name)) context.report({ node, messageId: 'notKebab', data: { name } });
    },
  }),
};
