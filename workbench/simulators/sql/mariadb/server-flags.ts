import { SqlLimits } from '../limits';

/** mariadbd refuses to run as root unless it is told so; for everybody else the flag is noise. */
export const userFlags = (): string[] => (process.getuid?.() === 0 ? ['--user=root'] : []);

/** A small log keeps an empty data folder at 26 MB. Durability is not needed: a lost workbench is made anew. */
export const storageFlags = [
  '--innodb-log-file-size=8M',
  '--innodb-flush-log-at-trx-commit=0',
  '--skip-log-bin',
] as const;

const SQL_MODE = [
  'ONLY_FULL_GROUP_BY',
  'STRICT_TRANS_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
].join(',');

/** Session settings that make MariaDB answer as TiDB does by default: strict mode, binary collation, UTC. */
export const TIDB_SESSION = {
  sql_mode: SQL_MODE,
  collation_connection: 'utf8mb4_bin',
  time_zone: '+00:00',
  foreign_key_checks: 0,
  autocommit: 1,
} as const;

/** Flags of a server that listens on one private socket and reads and writes no file but its own. */
export function serverFlags(dataFolder: string, socketPath: string, logPath: string): string[] {
  return [
    ...userFlags(),
    ...storageFlags,
    `--datadir=${dataFolder}`,
    // A server that starts clears the temporary tables it finds, and in a shared folder those may be another's.
    `--tmpdir=${dataFolder}`,
    `--socket=${socketPath}`,
    `--pid-file=${dataFolder}/mariadbd.pid`,
    `--log-error=${logPath}`,
    '--skip-networking',
    '--skip-name-resolve',
    '--local-infile=0',
    '--performance-schema=OFF',
    '--innodb-buffer-pool-size=64M',
    '--max-connections=500',
    `--max-allowed-packet=${SqlLimits.ROW_SIZE_BYTES}`,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    `--sql-mode=${SQL_MODE}`,
    '--default-time-zone=+00:00',
  ];
}
