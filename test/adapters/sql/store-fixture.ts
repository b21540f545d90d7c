import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';
import { migrateSchema } from '../../../src/adapters/sql/migrations';
import { createSqlFixture } from '../../workbench/simulators/sql/sdk';

/** One statement as it went through the real `@forge/sql`. */
export interface Sent {
  readonly query: string;
  readonly params: readonly (string | number | null)[];
  readonly returned: number | undefined;
  readonly rowsRead: number;
}

type Fetch = (target: unknown, path: string, init: { body: string }) => Promise<Response>;
const FetchSchema = z.custom<Fetch>((value) => typeof value === 'function');
const BodySchema = z.object({ query: z.string(), params: z.array(z.union([z.string(), z.number(), z.null()])) });
const ReplySchema = z.object({ rows: z.unknown() });

interface LoggedAs {
  readonly action?: string;
  readonly issueId?: string | null;
  /** Behind the last one unless given. */
  readonly seq?: number | null;
}

export type StoreFixture = Awaited<ReturnType<typeof createStoreFixture>>;

/** The app's schema in a database of the run's MariaDB, behind the real `@forge/sql`. */
export async function createStoreFixture() {
  const fixture = createSqlFixture({ where: { environmentType: 'PRODUCTION' } });
  const gates = new AsyncLocalStorage<() => void>();
  const sent: Sent[] = [];
  const through = FetchSchema.parse(Reflect.get(globalThis, '__forge_fetch__'));
  const recording: Fetch = async (target, path, init) => {
    gates.getStore()?.();
    // Forge SQL takes 150 statements a second, and this clock moves only here.
    await fixture.clock.advance(10);
    const response = await through(target, path, init);
    const rows = ReplySchema.safeParse(await response.clone().json()).data?.rows;
    const returned = Array.isArray(rows) ? rows.length : undefined;
    sent.push({ ...BodySchema.parse(JSON.parse(init.body)), returned, rowsRead: fixture.records.at(-1)?.rowsRead ?? Number.NaN });
    return response;
  };
  Object.assign(globalThis, { __forge_fetch__: recording });
  await fixture.inside(migrateSchema);

  const sql = (statement: string, parameters: (string | number | null)[] = []) => fixture.simulator.query('one', statement, parameters);
  return {
    sent,
    sql,
    dispose: fixture.dispose,
    run: <Result>(work: () => Promise<Result>): Promise<Result> => fixture.inside(work),
    /** Runs `work` until its statement number `at`, counted from 0, which never reaches the database. */
    async runKilled(at: number, work: () => Promise<unknown>): Promise<void> {
      let statements = 0;
      const gate = () => {
        if (statements++ >= at) throw new Error('killed');
      };
      await gates.run(gate, () => fixture.inside(work)).catch(() => undefined);
    },
    async clear(): Promise<void> {
      for (const table of ['readiness_reports', 'readiness_sign_offs', 'work_orders', 'audit_log']) await sql(`DELETE FROM ${table}`);
    },
    /** An event of the log, as far as a store looks at it. */
    logEvent: (id: string, accountId: string | null, { action = 'readiness.signed_off', issueId = null, seq = null }: LoggedAs = {}) =>
      sql(
        `INSERT INTO audit_log (seq, id, version, occurred_at, action, actor_type, actor_account_id, issue_id, correlation_id, payload, body_hash, hash)
          SELECT COALESCE(?, COUNT(*) + 1), ?, 1, '2026-01-06 09:00:00.000', ?, 'user', ?, ?, 'test', '{}', '', '' FROM audit_log`,
        [seq, id, action, accountId, issueId],
      ),
  };
}
