import { createConnection, createPool, type Connection, type Pool } from 'mysql2/promise';
import type { MariaDbConnection } from './mariadb';
import { CLIENT_TYPES } from './rows';

/** Forge gives an app two database users: one for each path of the API. */
export type Role = 'DML' | 'DDL';

/** One installation's own database and the two users that see nothing else. */
export interface InstallationDatabase {
  readonly name: string;
  /** Runs `work` in a session that nothing was left in, and leaves nothing in it. */
  inSession<Result>(role: Role, work: (session: Connection) => Promise<Result>): Promise<Result>;
  drop(): Promise<void>;
  close(): Promise<void>;
}

const SESSIONS_PER_ROLE = 8;
/** What each user may do; a CREATE on the DML path fails on Forge with error 1142, and so it does here. */
const RIGHTS: Readonly<Record<Role, string>> = {
  DML: 'SELECT, INSERT, UPDATE, DELETE',
  DDL: 'SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, CREATE VIEW, SHOW VIEW, CREATE TEMPORARY TABLES',
};

/** Opens the installation's database, creating it and its users when they are not there. */
export async function openInstallationDatabase(admin: MariaDbConnection, name: string): Promise<InstallationDatabase> {
  await asAdmin(admin, async (client) => {
    await client.query(`CREATE DATABASE IF NOT EXISTS ${quote(name)} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    for (const role of ['DML', 'DDL'] as const) {
      const user = userOf(name, role);
      await client.query(`CREATE USER IF NOT EXISTS ${user} IDENTIFIED BY ''`);
      // In a GRANT an underscore in the database's name matches any character, unless it is escaped.
      await client.query(`GRANT ${RIGHTS[role]} ON ${quote(name.replaceAll('_', '\\_'))}.* TO ${user}`);
    }
  });
  const pools = { DML: openPool(admin, name, 'DML'), DDL: openPool(admin, name, 'DDL') };
  const close = async () => {
    await Promise.all([pools.DML.end(), pools.DDL.end()]);
  };
  return {
    name,
    inSession: (role, work) => inSession(pools[role], work),
    close,
    async drop() {
      await close();
      await asAdmin(admin, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${quote(name)}`);
        await client.query(`DROP USER IF EXISTS ${userOf(name, 'DML')}, ${userOf(name, 'DDL')}`);
      });
    },
  };
}

async function inSession<Result>(pool: Pool, work: (session: Connection) => Promise<Result>): Promise<Result> {
  const session = await pool.getConnection();
  try {
    return await work(session);
  } finally {
    try {
      await session.reset();
      session.release();
    } catch {
      // A session that cannot be reset might carry something over to the next call.
      session.destroy();
    }
  }
}

function openPool(admin: MariaDbConnection, name: string, role: Role): Pool {
  const { user: _user, password: _password, ...address } = admin;
  return createPool({
    ...address,
    ...CLIENT_TYPES,
    user: `${name}_${role}`,
    database: name,
    connectionLimit: SESSIONS_PER_ROLE,
  });
}

async function asAdmin(admin: MariaDbConnection, work: (client: Connection) => Promise<void>): Promise<void> {
  const client = await createConnection({ ...admin });
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const quote = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

const userOf = (name: string, role: Role): string => `'${name}_${role}'@'%'`;
