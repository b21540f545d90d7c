import { app } from '../app';
import { issuePanelCalls } from '../contract/calls/issue-panel';
import { readinessCalls } from '../contract/calls/readiness';
import { workOrderCalls } from '../contract/calls/work-order';
import type { Audience } from './audience';
import { defineResolver, type Definitions } from './define-resolver';
import { issuePanelView } from './issue-panel-view';
import { readiness } from './readiness';
import { workOrder } from './work-order';

const viewer: Audience<{ issueId: string }> = { who: 'issue_viewer', issueId: ({ issueId }) => issueId };
/** Triage costs money and its outcome is shown to everybody, so looking is not enough. */
const editor: Audience<{ issueId: string }> = { who: 'issue_editor', issueId: ({ issueId }) => issueId };

const ofTriage: Definitions<typeof issuePanelCalls> = {
  openIssuePanel: {
    allow: viewer,
    unlicensed: 'refused',
    run: async ({ issueId }, session) => issuePanelView(await app.openIssuePanel(issueId, session), session),
  },
  openSimilar: {
    allow: viewer,
    unlicensed: 'refused',
    run: async ({ issueId }, session) => issuePanelView(await app.openSimilar(issueId, session), session),
  },
  triageIssue: {
    allow: editor,
    unlicensed: 'refused',
    run: async ({ issueId, projectId }, session) =>
      issuePanelView(await app.triageIssue({ issueId, projectGuess: projectId ?? null }, session), session),
  },
  queueTriage: {
    allow: editor,
    unlicensed: 'refused',
    run: async ({ issueId }, session) => issuePanelView(await app.queueTriage(issueId, session), session),
  },
  approveChanges: {
    allow: editor,
    unlicensed: 'refused',
    run: async (input, session) => issuePanelView(await app.approveChanges(input, session), session),
  },
  dismissChanges: {
    allow: editor,
    unlicensed: 'refused',
    run: async (input, session) => issuePanelView(await app.dismissChanges(input, session), session),
  },
  proposeUndo: {
    allow: editor,
    unlicensed: 'refused',
    run: async (input, session) => issuePanelView((await app.proposeUndo(input, session)).panel, session),
  },
  listDraftOptions: {
    allow: editor,
    unlicensed: 'refused',
    run: async ({ issueId }) => {
      const { subtaskTypes, linkTypes } = await app.listDraftOptions(issueId);
      return { subtaskTypes: [...subtaskTypes], linkTypes: [...linkTypes] };
    },
  },
  proposeDraft: {
    allow: editor,
    unlicensed: 'refused',
    run: async (input, session) => issuePanelView(await app.proposeDraft(input, session), session),
  },
};

/** The issue panel's calls. */
export const issuePanel = defineResolver(
  { ...issuePanelCalls, ...readinessCalls, ...workOrderCalls },
  { ...ofTriage, ...readiness, ...workOrder },
);
