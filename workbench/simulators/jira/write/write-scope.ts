import type { JiraEvent } from '../product-event';
import type { JiraSite } from '../site';

/** Who changes a site, when, and who hears of it. */
export interface WriteScope {
  readonly site: JiraSite;
  readonly actorId: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** True when the app made the change, as itself or for a person; triggers with `ignoreSelf` skip those. */
  readonly selfGenerated: boolean;
  readonly emit: (event: JiraEvent) => void;
}
