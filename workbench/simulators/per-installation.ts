/** State kept apart for each installation and made on first use, so that no simulator can mix two sites up. */
export interface PerInstallation<T> {
  of(installationId: string): T;
  replace(installationId: string, state: T): void;
  ids(): string[];
}

/** @param create makes the empty state of an installation nobody has asked about yet */
export function perInstallation<T>(create: (installationId: string) => T): PerInstallation<T> {
  const states = new Map<string, { state: T }>();
  return {
    of(installationId) {
      const known = states.get(installationId) ?? { state: create(installationId) };
      states.set(installationId, known);
      return known.state;
    },
    replace(installationId, state) {
      states.set(installationId, { state });
    },
    ids: () => [...states.keys()],
  };
}
