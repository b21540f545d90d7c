import { z } from 'zod';
import type { Installation } from '../../host/installation';
import type { InstallationDatabase } from './installation-database';
import type { SqlLimits } from './limits';

/** The sizes of a database are read again after so many bytes of requests, not on every call. */
const MEASURE_EVERY_BYTES = 1024 * 1024;

const SizeSchema = z.tuple([z.object({ tables: z.coerce.number(), bytes: z.coerce.number() })]);

/** Watches how many tables and bytes one installation stores. */
export interface StorageQuota {
  hasRoomForTable(): Promise<boolean>;
  /** False when the stored data is over the limit. The engine's own estimate, so rough near the limit. */
  hasRoomForRows(installation: Installation, requestBytes: number): Promise<boolean>;
}

export function watchStorage(database: InstallationDatabase, limits: SqlLimits): StorageQuota {
  let bytesSinceMeasured = 0;
  let isFull = false;
  return {
    hasRoomForTable: async () => (await measure(database)).tables < limits.TABLES,
    async hasRoomForRows(installation, requestBytes) {
      bytesSinceMeasured += requestBytes;
      if (isFull || bytesSinceMeasured >= MEASURE_EVERY_BYTES) {
        isFull = (await measure(database)).bytes >= storedBytesLimit(installation, limits);
        bytesSinceMeasured = 0;
      }
      return !isFull;
    },
  };
}

function storedBytesLimit({ environmentType }: Installation, limits: SqlLimits): number {
  if (environmentType === 'PRODUCTION') return limits.STORED_PRODUCTION_BYTES;
  return environmentType === 'STAGING' ? limits.STORED_STAGING_BYTES : limits.STORED_DEVELOPMENT_BYTES;
}

function measure(database: InstallationDatabase) {
  return database.inSession('DDL', async (session) => {
    const [sizes] = await session.query(
      'SELECT COUNT(*) AS tables, COALESCE(SUM(data_length + index_length), 0) AS bytes ' +
        'FROM information_schema.tables WHERE table_schema = ?',
      [database.name],
    );
    return SizeSchema.parse(sizes)[0];
  });
}
