import { app } from '../app';
import { errorCodeOf } from '../domain/errors';

/** Somebody opened the app before its tables were there: make them now. */
export async function setupConsumer(): Promise<void> {
  try {
    await app.migrateSchema();
  } catch (thrown) {
    throw new Error(errorCodeOf(thrown));
  }
}
