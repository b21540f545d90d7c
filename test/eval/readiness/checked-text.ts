import { adfToText } from '../../../src/domain/issue/adf-text';
import { cleanText } from '../../../src/domain/issue/clean-text';
import { takeSnapshot } from '../../../src/domain/issue/snapshot';
import type { CriterionId } from '../../../src/domain/readiness/criterion';
import type { ReadinessFacts } from '../../../src/domain/readiness/facts';
import type { RuleResult } from '../../../src/domain/readiness/finding';
import { outlookOf, type Outlook } from '../../../src/domain/readiness/outlook/outlook';
import { definitionFor, defaultReadiness } from '../../../src/domain/readiness/readiness-settings';
import type { ReadinessStatus, Score } from '../../../src/domain/readiness/report-words';
import { checkRules } from '../../../src/domain/readiness/rules/check-rules';
import { scoreReadiness } from '../../../src/domain/readiness/score';

/** What a file tells of an issue. */
export interface ToldIssue {
  readonly key: string;
  readonly project: string;
  readonly type: string | null;
  readonly summary: string;
  /** Plain text, an ADF document or nothing. */
  readonly description?: unknown;
  readonly environment?: unknown;
  readonly priority?: string | null;
  readonly components?: readonly string[];
  readonly labels?: readonly string[];
  readonly attachments?: number;
  readonly comment?: string | null;
}

/** What the product makes of an issue by its shipped definitions, without a model. */
export interface CheckedText {
  readonly summary: string;
  readonly description: string;
  readonly environment: string;
  readonly outlook: Outlook | null;
  readonly score: Score;
  readonly status: ReadinessStatus;
  /** Of the rules that the definition for this type asks. */
  readonly verdicts: Readonly<Partial<Record<CriterionId, RuleResult['verdict']>>>;
}

const values = (names: readonly string[]) => names.map((name) => ({ id: name, name }));

/** Attachments are known by number, a comment is somebody else's, blockers and estimates are not known. */
export function checkText(told: ToldIssue): CheckedText {
  const type = { id: '0', name: told.type ?? '' };
  const snapshot = takeSnapshot({ id: told.key, key: told.key, projectId: told.project, issueType: type.name, summary: told.summary, description: told.description });
  const environment = cleanText(adfToText(told.environment).text).text.trim();
  const facts: ReadinessFacts = {
    issue: {
      snapshot,
      environment,
      values: {
        priority: values(told.priority ? [told.priority] : []),
        components: values(told.components ?? []),
        labels: values(told.labels ?? []),
        type: told.type === null ? [] : [type],
      },
      createdAt: 0,
      restricted: false,
    },
    estimate: null,
    openBlockers: [],
    attachments: Array.from({ length: told.attachments ?? 0 }, (_, index) => `attachment-${index + 1}`),
    attachmentIds: [],
    linkHosts: [],
    comments: told.comment ? [{ id: '1', text: cleanText(told.comment).text, byReporter: false, byApp: false, author: 'other' }] : [],
    property: undefined,
  };
  const { unsetPriority, weights, threshold } = defaultReadiness;
  const results = checkRules(facts, { unsetPriority });
  const definition = definitionFor(defaultReadiness, type);
  const { score, status } = scoreReadiness(definition, { results, judgements: [], weights, threshold });
  const asked = Object.entries(results).filter(([id]) => id in definition.rules);
  const { summary, description } = snapshot;
  const verdicts = Object.fromEntries(asked.map(([id, { verdict }]) => [id, verdict]));
  return { summary, description, environment, outlook: outlookOf(snapshot), score, status, verdicts };
}
