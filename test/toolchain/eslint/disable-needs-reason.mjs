const DIRECTIVE = /^\s*eslint-(?:disable|enable)/;
const REASON = /\s--\s+\S.{9,}/s;

export const disableNeedsReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      noReason: 'Say why this rule is off here, after two dashes: eslint-disable-next-line some-rule -- the reason.',
    },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (DIRECTIVE.test(comment.value) && !comment.value.includes('eslint-enable') && !REASON.test(comment.value)) {
          context.report({ loc: comment.loc, messageId: 'noReason' });
        }
      }
    },
  }),
};
