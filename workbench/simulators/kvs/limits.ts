const KIB = 1024;

/** Forge's limits for the key-value and custom entity stores, per installation. Source: limits-kvs-ce, 2026-09-28. */
export const kvsLimits = {
  keyCharacters: 500,
  valueBytes: 240 * KIB,
  /** Levels of objects and arrays; a plain number has none. */
  valueDepthLevels: 31,
  queryDefaultRows: 10,
  queryMaxRows: 100,
  batchKeys: 25,
  transactionOperations: 25,
  /** Also the limit of one batch. */
  transactionBytes: 4 * KIB * KIB,
  requestsPerSecond: 1_000,
  readUnitsPerMinute: 4_000,
  writeUnitsPerMinute: 4_000,
  /** One read or write unit, rounded up; reading a key that is absent costs one. */
  unitBytes: 10 * KIB,
  ttlMaxSeconds: 365 * 24 * 3600,
  /** Forge removes an expired value up to this long after its time; until then every read returns it. */
  expiredReadableMs: 48 * 3600 * 1000,
} as const;
