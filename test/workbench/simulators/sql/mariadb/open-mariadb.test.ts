import { afterEach, describe, expect, it, vi } from 'vitest';
import { openMariaDb } from '../../../../../workbench/simulators/sql/mariadb';

describe('openMariaDb', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('a server pointed at that does not answer: says which variable to look at', async () => {
    vi.stubEnv('WORKBENCH_MARIADB_URL', 'mysql://root@127.0.0.1:1');
    await expect(openMariaDb({ dataDir: 'unused' })).rejects.toThrow('No MariaDB answers at WORKBENCH_MARIADB_URL');
  });
});
