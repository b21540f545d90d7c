import { openSurface, type Surface } from '../../support/uikit-host';
import { issueContext } from '../fixtures';

/** The issue panel over resolvers that all give one answer. */
export const openAnswering = (answer: () => unknown, context: unknown = issueContext): Surface =>
  openSurface({ entry: 'src/frontend/issue-panel/index.tsx', answer, context });
