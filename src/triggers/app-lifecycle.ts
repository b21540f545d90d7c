import { app } from '../app';
import { errorCodeOf } from '../domain/errors';

/** Installed or upgraded: bring the schema up to date at once, not at the next full hour. */
export async function appLifecycle(): Promise<unknown> {
  try {
    await app.migrateSchema();
    return undefined;
  } catch (thrown) {
    // Forge may send this before the app's permissions are in place.
    app.log('trigger.failed', { trigger: 'app-lifecycle', code: errorCodeOf(thrown) });
    return app.retryLater();
  }
}
