import { app } from '../app';
import type { readinessCalls } from '../contract/calls/readiness';
import type { Audience } from './audience';
import type { Definitions } from './define-resolver';
import { readinessView } from './readiness-view';

type OfIssue = { issueId: string; projectId?: string | undefined };

const viewer: Audience<OfIssue> = { who: 'issue_viewer', issueId: ({ issueId }) => issueId };
/** A check costs money where a model judges, and a sign-off is kept for everybody: looking is not enough. */
const editor: Audience<OfIssue> = { who: 'issue_editor', issueId: ({ issueId }) => issueId };

const command = ({ issueId, projectId }: OfIssue) => ({ issueId, projectGuess: projectId ?? null });

/** The calls of the panel's readiness part. */
export const readiness: Definitions<typeof readinessCalls> = {
  openReadiness: {
    allow: viewer,
    unlicensed: 'refused',
    run: async (input, session) => readinessView(await app.openReadiness(command(input), session), session),
  },
  checkReadiness: {
    allow: editor,
    unlicensed: 'refused',
    run: async (input, session) => readinessView(await app.checkReadiness(command(input), session), session),
  },
  signOffReadiness: {
    allow: editor,
    unlicensed: 'refused',
    run: async ({ sight, override, ...input }, session) =>
      readinessView(await app.signOffReadiness({ ...command(input), sight, override }, session), session),
  },
  withdrawSignOff: {
    allow: editor,
    unlicensed: 'refused',
    run: async (input, session) => readinessView(await app.withdrawSignOff(command(input), session), session),
  },
};
