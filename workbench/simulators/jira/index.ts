import { createAnswer } from './answer';
import { createSiteActions } from './site-actions';
import { JiraLimits } from './limits';
import { createRateMeter } from './rate-meter';
import { seedSite } from './seed-site';
import { dumpSite, restoreSite } from './site-dump';
import type { Clock } from '../../host/clock';
import type { Installation } from '../../host/installation';
import type { PlatformCall, Simulator } from '../../host/platform-call';
import type { SiteSeed } from '../../sample/seed';
import type { IndexedProperty } from './jql/search-scope';
import type { RateLimits } from './limits';
import type { JiraEvent } from './product-event';
import type { PointAccount } from './rate-meter';
import type { JiraSite } from './site';
import type { SiteActions } from './site-actions';
import type { SiteDump } from './site-dump';
import type { WorkflowValidator } from './workflow/validator-module';

/** Answers a call in Jira's place, or lets it through by answering nothing. */
export type JiraFault = (call: PlatformCall) => Response | undefined;

export interface JiraSimulator extends Simulator, SiteActions {
  /** Replaces the whole site of an installation. @throws Error in words when the seed contradicts itself */
  seed(installation: Installation, seed: SiteSeed): void;
  hasSite(installationId: string): boolean;
  /** The site itself, for what looks at it from outside: the workbench's page. @throws Error when there is none */
  getSite(installationId: string): JiraSite;
  /** What the app's calls cost on this installation, with one entry for each call. */
  points(installationId: string): PointAccount;
  dump(installationId: string): SiteDump;
  /** @throws ZodError when the state is not a dump of this simulator */
  restore(installation: Installation, state: unknown): void;
  /**
   * `before` answers instead of Jira; nothing happens then. `after` replaces Jira's answer once the call took effect:
   * a 5xx there is the write that happened although the app was told it did not.
   */
  readonly faults: { before?: JiraFault | undefined; after?: JiraFault | undefined };
}

/**
 * Jira Cloud's REST v3, for as many sites as there are installations.
 * `indexedProperties` are the values of the manifest's `jira:entityProperty` modules; `workflowValidators` its
 * `jira:workflowValidator` modules; `limits` widens the rate limits for tests in which time stands still.
 */
export function createJiraSimulator({
  clock,
  onEvent = () => undefined,
  indexedProperties = [],
  workflowValidators = [],
  limits = {},
}: {
  clock: Clock;
  onEvent?: (installationId: string, event: JiraEvent) => void;
  indexedProperties?: readonly IndexedProperty[];
  workflowValidators?: readonly WorkflowValidator[];
  limits?: Partial<RateLimits>;
}): JiraSimulator {
  const sites = new Map<string, JiraSite>();
  const meter = createRateMeter({ clock, limits: { ...JiraLimits, ...limits } });
  const faults: JiraSimulator['faults'] = {};

  function getSite(installationId: string): JiraSite {
    const site = sites.get(installationId);
    if (site) return site;
    throw new Error(`The installation ${installationId} has no Jira site yet. Seed or restore one first.`);
  }

  const answer = createAnswer({ clock, meter, indexedProperties, workflowValidators, getSite, onEvent });

  return {
    ...createSiteActions({ clock, getSite, onEvent, indexedProperties, workflowValidators }),
    faults,
    async handle(call) {
      const reply = faults.before?.(call) ?? answer(call);
      return faults.after?.(call) ?? reply;
    },
    seed: (installation, seed) => void sites.set(installation.id, seedSite(installation.siteUrl, seed)),
    hasSite: (installationId) => sites.has(installationId),
    getSite,
    points: (installationId) => meter.account(installationId),
    dump: (installationId) => dumpSite(getSite(installationId)),
    restore: (installation, state) => void sites.set(installation.id, restoreSite(installation.siteUrl, state)),
  };
}
