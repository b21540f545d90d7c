import { jsonResponse, NotSimulatedError } from '../../host/platform-call';
import type { Simulator } from '../../host/platform-call';
import type { Clock } from '../../host/clock';
import { perInstallation } from '../per-installation';
import { KvsDumpSchema } from './entities';
import type { EntityDeclaration, KvsDump } from './entities';
import { KvsRefusal } from './kvs-refusal';
import { kvsLimits } from './limits';
import { createKvsMeter } from './meter';
import { kvsRoutes } from './routes';
import { createKvsStore } from './store';

export interface KvsSimulatorOptions {
  readonly clock: Clock;
  /** `app.storage.entities` of the manifest; an entity that is not here answers as an undeclared one does on Forge. */
  readonly entities?: readonly EntityDeclaration[];
  /** How long a query lags behind writes; 0 for a person clicking, more to shake out code that trusts queries. */
  readonly queryLagMs?: number;
  /** How long an expired value stays readable; Forge promises no less than "up to 48 hours". */
  readonly expiredReadableMs?: number;
}

export interface KvsSimulator extends Simulator {
  setQueryLagMs(ms: number): void;
  /** What the installation holds, as JSON. Secrets are in it: it belongs in the workbench's own folder only. */
  dump(installationId: string): KvsDump;
  /** Replaces what the installation holds. @throws ZodError for a state that no dump wrote */
  restore(installationId: string, state: unknown): void;
}

/** Forge's key-value store, secrets and custom entities, as `@forge/kvs` meets them. */
export function createKvsSimulator({
  clock,
  entities = [],
  queryLagMs = 0,
  expiredReadableMs = kvsLimits.expiredReadableMs,
}: KvsSimulatorOptions): KvsSimulator {
  let timing = { queryLagMs, expiredReadableMs };
  const createStore = () => createKvsStore({ clock, timing: () => timing });
  const stores = perInstallation(createStore);
  const meters = perInstallation(() => createKvsMeter(clock));

  return {
    async handle({ method, path, body, invocation }) {
      const route = kvsRoutes.get(`${method} ${path}`);
      if (!route) throw new NotSimulatedError(`the storage call ${method} ${path}`);
      const { id } = invocation.installation;
      const meter = meters.of(id);
      try {
        meter.countRequest();
        return route(body, { store: stores.of(id), meter, clock, entities });
      } catch (error) {
        if (!(error instanceof KvsRefusal)) throw error;
        return jsonResponse(error.status, { code: error.code, message: error.message });
      }
    },
    setQueryLagMs(ms) {
      timing = { ...timing, queryLagMs: ms };
    },
    dump: (installationId) => stores.of(installationId).dump(),
    restore(installationId, state) {
      const store = createStore();
      for (const { space, key, row } of KvsDumpSchema.parse(state)) store.write(space, key, row);
      stores.replace(installationId, store);
    },
  };
}
