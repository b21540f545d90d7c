import { showFlag } from '@forge/bridge';
import type { ReadinessView } from '../../../../contract/calls/readiness';
import { readinessNews } from './readiness-news';
import type { ReadinessActivity } from './readiness-activity';

/** Tells the person that their confirmation stands, or stands no longer. */
export function announceReadiness(activity: ReadinessActivity, after: ReadinessView): void {
  const news = readinessNews(activity, after);
  if (news) showFlag({ id: `plumbline-readiness-${activity.kind}-${after.sight}`, type: 'success', ...news, isAutoDismiss: true });
}
