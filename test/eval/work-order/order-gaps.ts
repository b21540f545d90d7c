import type { IssueSnapshot } from '../../../src/domain/issue/snapshot';
import { definitionFor, defaultReadiness } from '../../../src/domain/readiness/readiness-settings';
import { checkRules } from '../../../src/domain/readiness/rules/check-rules';
import { scoreReadiness } from '../../../src/domain/readiness/score';
import { gapsOf } from '../../../src/domain/work-order/gaps';
import type { OrderFacts } from '../../../src/domain/work-order/rule-order';
import type { WorkOrder } from '../../../src/domain/work-order/work-order';

const values = (names: readonly string[]) => names.map((name) => ({ id: name, name }));

/** What readiness says of an issue by its text and components alone, as far as a work order asks. */
export function orderGaps(
  snapshot: IssueSnapshot,
  components: readonly string[],
): Pick<OrderFacts, 'results' | 'gaps'> & { readonly readiness: WorkOrder['readiness'] } {
  const type = { id: '0', name: snapshot.issueType };
  const issue = {
    snapshot,
    environment: '',
    values: { priority: [], components: values(components), labels: [], type: [type] },
    createdAt: 0,
    restricted: false,
  };
  const facts = { issue, estimate: null, openBlockers: [], attachments: [], attachmentIds: [], linkHosts: [], comments: [], property: null };
  const { unsetPriority, weights, threshold } = defaultReadiness;
  const results = checkRules(facts, { unsetPriority });
  const scored = scoreReadiness(definitionFor(defaultReadiness, type), { results, judgements: [], weights, threshold });
  return { results, gaps: gapsOf(scored), readiness: { score: scored.score, status: scored.status } };
}
