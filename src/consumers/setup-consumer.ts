import { app } from '../app';

/** Somebody opened the app before its tables were there: make them now. */
export async function setupConsumer(): Promise<void> {
  await app.migrateSchema();
}
