const MIB = 1024 * 1024;

/**
 * Forge SQL's limits, per installation where nothing else is said.
 * Source: developer.atlassian.com/platform/forge/limits-sql, page dated 2025-12-01.
 */
export const SqlLimits = {
  REQUEST_SIZE_BYTES: MIB,
  RESPONSE_SIZE_BYTES: 4 * MIB,
  ROW_SIZE_BYTES: 6 * MIB,
  QUERY_MEMORY_BYTES: 16 * MIB,
  DML_PER_SECOND: 150,
  DDL_PER_MINUTE: 25,
  /** Of all invocations together, in each minute. */
  QUERY_TIME_PER_MINUTE_MS: 62_500,
  SELECT_TIMEOUT_MS: 5_000,
  DML_TIMEOUT_MS: 10_000,
  DDL_TIMEOUT_MS: 20_000,
  TABLES: 200,
  STORED_PRODUCTION_BYTES: 1024 * MIB,
  STORED_STAGING_BYTES: 256 * MIB,
  STORED_DEVELOPMENT_BYTES: 128 * MIB,
} as const;

/** The same limits with other numbers, for tests that would take hours with the real ones. */
export type SqlLimits = { readonly [Name in keyof typeof SqlLimits]: number };
