import type { z } from 'zod';
import {
  ProjectSettingsViewSchema,
  type DialView,
  type ProjectSettingsView,
  type ReadinessSearchView,
} from '../../../src/contract/calls/project-settings';
import { defaultDefinitions } from '../../../src/domain/readiness/default-definitions';
import { defaultReadiness } from '../../../src/domain/readiness/readiness-settings';

type DialOption = DialView['options'][number];

export const dialOption = (part: Partial<DialOption> & Pick<DialOption, 'oneWrongIn'>): DialOption => ({
  sureShare: null,
  right: 0,
  of: 0,
  atLeast: null,
  missing: 46,
  ...part,
});

/** Nothing decided yet, unless said otherwise. */
export const dial = (part: Partial<DialView> = {}): DialView => ({
  decided: 0,
  right: 0,
  options: [5, 10, 20, 50].map((oneWrongIn) => dialOption({ oneWrongIn })),
  ...part,
});

/** 124 decisions: enough for at most 1 wrong in 20, not for 1 in 50. */
export const decidedDial = dial({
  decided: 124,
  right: 117,
  options: [
    dialOption({ oneWrongIn: 5, sureShare: 1, right: 117, of: 124, atLeast: 0.895, missing: 0 }),
    dialOption({ oneWrongIn: 10, sureShare: 0.95, right: 113, of: 118, atLeast: 0.91, missing: 0 }),
    dialOption({ oneWrongIn: 20, sureShare: 101 / 124, right: 100, of: 101, atLeast: 0.9538, missing: 0 }),
    dialOption({ oneWrongIn: 50, right: 117, of: 124, atLeast: 0.895, missing: 37 }),
  ],
});

/** Jira search was never let in, unless said otherwise. */
export const search = (part: Partial<ReadinessSearchView> = {}): ReadinessSearchView => ({
  status: 'off',
  seen: 0,
  failed: 0,
  isShutOut: false,
  counts: { ready: 0, needs_clarification: 0, blocked: 0 },
  startedAt: null,
  endedAt: null,
  ...part,
});

export const settings = (part: Partial<ProjectSettingsView> = {}): ProjectSettingsView =>
  ProjectSettingsViewSchema.parse({
    projectKey: 'HARBOR',
    version: 3,
    savedAt: '2026-11-21T10:00:00.000Z',
    savedBy: 'account-alex',
    settings: {
      fields: {
        priority: { enabled: true, oneWrongIn: null, allow: null },
        components: { enabled: true, oneWrongIn: null, allow: ['11', '99'] },
        labels: { enabled: false, oneWrongIn: null, allow: null },
        type: { enabled: true, oneWrongIn: null, allow: null },
      },
      modelTier: 'haiku',
      automaticTriage: false,
      useHistory: true,
      duplicateLinkType: null,
      readiness: defaultReadiness,
    },
    history: { status: 'ready', read: 8_300, issues: 8_214, startedAt: '2026-11-20T10:00:00.000Z' },
    dials: { priority: dial(), components: dial(), labels: dial(), type: dial() },
    linkTypes: [
      { id: '10000', name: 'Blocks', outward: 'blocks', inward: 'is blocked by' },
      { id: '10002', name: 'Duplicate', outward: 'duplicates', inward: 'is duplicated by' },
    ],
    offered: {
      priority: [
        { id: '1', name: 'Highest' },
        { id: '2', name: 'High' },
      ],
      components: [
        { id: '11', name: 'Checkout' },
        { id: '12', name: 'Kiosk' },
      ],
      labels: [],
      type: [
        { id: '1', name: 'Bug' },
        { id: '3', name: 'Task' },
      ],
    },
    readiness: {
      types: [
        { id: '1', name: 'Bug', defaults: defaultDefinitions.bug },
        { id: '3', name: 'Task', defaults: defaultDefinitions.task },
      ],
      estimateFields: [
        { id: 'timeoriginalestimate', name: 'Original estimate' },
        { id: 'customfield_10016', name: 'Story Points' },
      ],
      search: search(),
    },
    ...part,
  } satisfies z.input<typeof ProjectSettingsViewSchema>);
