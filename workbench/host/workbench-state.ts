import type { Installation } from './installation';
import type { Services } from './services';

/** Everything of one installation that is not in SQL, as JSON. Each simulator parses its own part when it is restored. */
export interface WorkbenchState {
  readonly jira: unknown;
  readonly kvs: unknown;
  readonly queue: unknown;
  readonly privacy: unknown;
}

export const dumpInstallation = (services: Services, installationId: string): WorkbenchState => ({
  jira: services.jira.dump(installationId),
  kvs: services.kvs.dump(installationId),
  queue: services.queue.dump(installationId),
  privacy: services.privacy.dump(installationId),
});

/** @throws ZodError for a state that no dump wrote */
export function restoreInstallation(services: Services, installation: Installation, state: WorkbenchState): void {
  services.jira.restore(installation, state.jira);
  services.kvs.restore(installation.id, state.kvs);
  services.queue.restore(installation.id, state.queue);
  services.privacy.restore(installation.id, state.privacy);
}
