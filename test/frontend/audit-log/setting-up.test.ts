import { describe, it } from 'vitest';
import { failed } from '../fixtures';
import { closeCleanly, openAuditLog } from './open-audit-log';

/** In a file of its own: the page goes on asking, and would ask the surface of the next test. */
describe('audit page while its storage is prepared', () => {
  it('says so, and asks again by itself', async () => {
    const surface = openAuditLog({
      listAuditEvents: () => failed('setting_up'),
      listUnknownOutcomes: () => failed('setting_up'),
    });
    await surface.shows('Setting up Plumbline');
    closeCleanly(surface);
  });
});
