/** Jira could not evaluate an expression. A validator with such an expression stops its transition. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}
