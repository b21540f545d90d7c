import { takeSnapshot } from '../../../../src/domain/issue/snapshot';
import type { ReadinessComment, ReadinessFacts } from '../../../../src/domain/readiness/facts';
import { checkRules } from '../../../../src/domain/readiness/rules/check-rules';
import { readSpan } from '../../../../src/domain/issue/span';
import type { CriterionId } from '../../../../src/domain/readiness/criterion';

/** An issue about which nothing is known but its words. */
export const factsOf = (summary: string, description: unknown = '', more: Partial<ReadinessFacts> = {}): ReadinessFacts => ({
  issue: {
    snapshot: takeSnapshot({ id: '1', key: 'A-1', projectId: '2', issueType: 'Story', summary, description }),
    values: { priority: [], components: [], labels: [], type: [] },
    environment: '',
    createdAt: 0,
    restricted: false,
  },
  estimate: null,
  openBlockers: [],
  attachments: [],
  attachmentIds: [],
  linkHosts: [],
  comments: [],
  property: null,
  ...more,
});

export const resultOf = (id: CriterionId, facts: ReadinessFacts, unsetPriority: string | null = null) => checkRules(facts, { unsetPriority })[id];

export const verdictOf = (id: CriterionId, summary: string, description: unknown = '', more: Partial<ReadinessFacts> = {}) =>
  resultOf(id, factsOf(summary, description, more)).verdict;

/** The words a finding points at. */
export const wordsOf = (id: CriterionId, facts: ReadinessFacts): (string | null)[] => {
  const result = resultOf(id, facts);
  return result.verdict === 'not_met' ? result.spans.map((span) => readSpan(facts.issue.snapshot, span)) : [];
};

let comments = 0;
export const comment = (text: string, who: { author?: string | null; byReporter?: boolean; byApp?: boolean } = {}): ReadinessComment => {
  comments += 1;
  const { author = 'ada', byReporter = false, byApp = false } = who;
  return { id: `${comments}`, text, author, byReporter, byApp };
};
