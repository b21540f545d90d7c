import { createConnection } from 'mysql2/promise';
import type { MariaDbConnection } from '../../workbench/simulators/sql/mariadb';

export type Database = Awaited<ReturnType<typeof openDatabase>>;
type Parameters = readonly (string | number | null)[];

/** A connection of the bench's or a test's own into one installation's database: no policy, no limits, nothing counted. */
export async function openDatabase({ connection, name }: { connection: MariaDbConnection; name: string }) {
  const client = await createConnection({ ...connection, database: name, timezone: 'Z', dateStrings: true });
  return {
    name,
    /** Values are written into the text by the client, so that large INSERTs are not bound by the protocol. */
    run: async (statement: string, parameters: Parameters = []): Promise<unknown> =>
      (await client.query(statement, [...parameters]))[0],
    /** As the app's statements run: prepared. */
    runPrepared: async (statement: string, parameters: Parameters): Promise<unknown> =>
      (await client.execute(statement, [...parameters]))[0],
    close: () => client.end(),
  };
}
