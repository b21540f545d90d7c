import { z } from 'zod';
import type { SqlCallRecord } from '../../../workbench/simulators/sql';
import { statementsOf, type Statement } from '../../bench/statement-of';
import type { Database } from '../../bench/open-database';
import type { App } from '../../support/app';
import { normalized } from './normalized';

const PlanRowSchema = z.object({
  table: z.string().nullable(),
  type: z.string().nullable(),
  key: z.string().nullable(),
  rows: z.coerce.number().nullable(),
  Extra: z.string().nullable(),
});
type PlanRow = z.infer<typeof PlanRowSchema>;

/** One statement as the app ran it. */
export interface Observation {
  readonly flow: string;
  /** Without the lengths of its lists, so that two runs of one statement are the same text. */
  readonly text: string;
  readonly parameters: number;
  /** Rows of a SELECT's answer; undefined for what changes rows. */
  readonly returned: number | undefined;
  /** Rows the engine read from tables, as it counts them itself. */
  readonly rowsRead: number;
  /** The plan's lines about stored tables; derived tables are left out. */
  readonly plan: readonly PlanRow[];
}

const isSchema = ({ query }: Statement) => /^(CREATE|ALTER|INSERT INTO __|SELECT .* FROM __)/.test(query.trim());

/**
 * Runs flows of the app and looks at each statement they made, right after the flow, while the table is still as it was:
 * its plan, and for a SELECT how many rows it returns and reads. What changed rows is taken from the flow itself.
 */
export function watchStatements(app: () => App, database: () => Database) {
  const observations: Observation[] = [];
  const ran: SqlCallRecord[] = [];
  let seen = 0;

  async function rowsReadSoFar(): Promise<number> {
    const status = await database().run("SHOW SESSION STATUS LIKE 'Rows_read'");
    return z.tuple([z.object({ Value: z.coerce.number() })]).parse(status)[0].Value;
  }

  async function observe(flow: string, statement: Statement): Promise<Observation> {
    const { query, params } = statement;
    const plan = z.array(PlanRowSchema).parse(await database().runPrepared(`EXPLAIN ${query}`, params));
    const common = { flow, text: normalized(query), parameters: params.length, plan: plan.filter(isOfStoredTable) };
    const at = ran.findIndex((record) => record.query === query);
    // One that lost a race ended in an error and is not among those that ran: nothing was counted.
    const live = at < 0 ? 0 : (ran.splice(at, 1)[0]?.rowsRead ?? Number.NaN);
    if (!query.startsWith('SELECT') && !query.startsWith('(SELECT')) return { ...common, returned: undefined, rowsRead: live };
    const before = await rowsReadSoFar();
    const rows = z.array(z.unknown()).parse(await database().runPrepared(query, params));
    return { ...common, returned: rows.length, rowsRead: Math.max(live, (await rowsReadSoFar()) - before) };
  }

  return {
    observations: observations as readonly Observation[],
    onSqlCall: (record: SqlCallRecord) => void ran.push(record),
    /** What ran so far set the site up and is no flow. */
    forget: () => {
      ran.length = 0;
      seen = app().workbench.history.length;
    },
    /** Runs one flow with a second of its own: Forge SQL takes 150 statements in each. */
    async flow<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
      const result = await app().clock.runUntilSettled(run());
      await app().clock.advance(1_100);
      const statements = statementsOf(app().workbench.history.slice(seen)).filter((statement) => !isSchema(statement));
      seen = app().workbench.history.length;
      for (const statement of statements) observations.push(await observe(name, statement));
      return result;
    },
  };
}

export type Watch = ReturnType<typeof watchStatements>;

const isOfStoredTable = ({ table }: PlanRow): boolean => table !== null && !table.startsWith('<');
