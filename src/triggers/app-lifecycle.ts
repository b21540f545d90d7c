import { app } from '../app';

/** Installed or upgraded: bring the schema up to date at once, not at the next full hour. */
export async function appLifecycle(): Promise<void> {
  await app.migrateSchema();
}
