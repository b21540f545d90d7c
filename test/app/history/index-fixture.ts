import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';
import { sqlHistoryIndex } from '../../../src/adapters/sql/history-index';
import { unpackHashes } from '../../../src/adapters/sql/history-rows';
import { migrateSchema } from '../../../src/adapters/sql/migrations';
import type { HistoryIndex, IndexEntry } from '../../../src/domain/ports';
import { createSqlFixture } from '../../workbench/simulators/sql/sdk';

/** One statement as it went through the real `@forge/sql`. */
export interface Sent {
  readonly query: string;
  readonly params: readonly (string | number | null)[];
  readonly requestBytes: number;
  readonly replyBytes: number;
  readonly returned: number | undefined;
  readonly rowsRead: number;
}

type Fetch = (target: unknown, path: string, init: { body: string }) => Promise<Response>;
const FetchSchema = z.custom<Fetch>((value) => typeof value === 'function');
const BodySchema = z.object({ query: z.string(), params: z.array(z.union([z.string(), z.number(), z.null()])) });
const ReplySchema = z.object({ rows: z.unknown() });

/** Asked before each statement; one that never answers has killed its writer. */
type Gate = () => Promise<void>;

export type IndexFixture = Awaited<ReturnType<typeof createIndexFixture>>;

/** The index over the real `@forge/sql` and the run's MariaDB, each call as an invocation of its own. */
export async function createIndexFixture() {
  const fixture = createSqlFixture({ where: { environmentType: 'PRODUCTION' } });
  const gates = new AsyncLocalStorage<Gate>();
  const sent: Sent[] = [];
  const through = FetchSchema.parse(Reflect.get(globalThis, '__forge_fetch__'));
  const recording: Fetch = async (target, path, init) => {
    await gates.getStore()?.();
    // Forge SQL takes 150 statements a second, and this clock moves only here.
    await fixture.clock.advance(10);
    const response = await through(target, path, init);
    const reply = await response.clone().text();
    const rows = ReplySchema.safeParse(JSON.parse(reply)).data?.rows;
    sent.push({
      ...BodySchema.parse(JSON.parse(init.body)),
      requestBytes: Buffer.byteLength(init.body),
      replyBytes: Buffer.byteLength(reply),
      returned: Array.isArray(rows) ? rows.length : undefined,
      rowsRead: fixture.records.at(-1)?.rowsRead ?? Number.NaN,
    });
    return response;
  };
  Object.assign(globalThis, { __forge_fetch__: recording });
  await fixture.inside(migrateSchema);

  const sql = (statement: string) => fixture.simulator.query('one', statement);
  return {
    sent,
    sql,
    dispose: fixture.dispose,
    run: <Result>(work: (index: HistoryIndex) => Promise<Result>): Promise<Result> => fixture.inside(() => work(sqlHistoryIndex)),
    runBehind: <Result>(gate: Gate, work: (index: HistoryIndex) => Promise<Result>): Promise<Result> =>
      gates.run(gate, () => fixture.inside(() => work(sqlHistoryIndex))),
    clear: async () => {
      await sql('DELETE FROM history_issues');
      await sql('DELETE FROM history_terms');
    },
    /** Rows as `issue project key terms values stale`, and postings as `issue:term`, in order. */
    async contents() {
      const rows = await sql('SELECT * FROM history_issues ORDER BY issue_id, project_id, key_id');
      const postings = await sql('SELECT issue_id, term FROM history_terms ORDER BY issue_id, term');
      return {
        rows: rows.map((row) => ({
          issue: String(row['issue_id']),
          project: String(row['project_id']),
          key: Number(row['key_id']),
          terms: unpackHashes(String(row['term_list'])),
          values: unpackHashes(String(row['value_list'])),
          stale: unpackHashes(String(row['stale_list'])),
          isPresent: Number(row['created_at']) > 0,
        })),
        postings: postings.map((row) => `${String(row['issue_id'])}:${String(row['term'])}`),
      };
    },
  };
}

export const scope = { projectId: '10001', keyId: 4_000_000_001 };

/** Terms and values as they are given; times count up from the id, so that a higher id is newer. */
export const entry = (id: number, terms: readonly number[], more: Partial<IndexEntry> = {}): IndexEntry => ({
  issueId: String(id),
  createdAt: 1_700_000_000_000 + id,
  changedAt: 1_700_000_000_000 + id,
  terms,
  values: [id],
  ...more,
});

/** What must hold after each statement: nothing is stored of an issue that its row does not say. */
export function unlisted({ rows, postings }: Awaited<ReturnType<IndexFixture['contents']>>): string[] {
  const listed = new Set(rows.flatMap(({ issue, terms, stale }) => [...terms, ...stale].map((term) => `${issue}:${term}`)));
  return postings.filter((posting) => !listed.has(posting));
}

/** What must hold in the end: each row has exactly its postings. */
export function isSettled({ rows, postings }: Awaited<ReturnType<IndexFixture['contents']>>): boolean {
  const wanted = new Set(rows.flatMap(({ issue, terms }) => terms.map((term) => `${issue}:${term}`)));
  return rows.every(({ stale }) => stale.length === 0) && wanted.size === postings.length && postings.every((one) => wanted.has(one));
}
