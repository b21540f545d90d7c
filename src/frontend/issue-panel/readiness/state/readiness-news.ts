import type { ReadinessView } from '../../../../contract/calls/readiness';
import { strings } from '../../../shared/strings';
import type { ReadinessActivity } from './readiness-activity';

const words = strings.panel.readiness.signOff.flag;

/** What a person should hear wherever on the page they are; undefined where the panel itself says it. */
export function readinessNews({ kind }: ReadinessActivity, { issueKey }: Pick<ReadinessView, 'issueKey'>) {
  if (kind === 'signing') return { title: words.signed(issueKey), description: words.recorded };
  return kind === 'withdrawing' ? { title: words.withdrawn(issueKey), description: words.withdrawnRecorded } : undefined;
}
