import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { defaultProjectSettings, type ProjectSettings } from '../../../src/domain/settings/project-settings';
import type { KillPoint } from '../../../workbench/host/door';
import { FunctionKilledError } from '../../../workbench/host/invoke-function';
import type { RecordedCall } from '../../../workbench/host/recorded-call';
import { dataOf, people, type App, type Person } from '../../support/app';
import { checkLog } from './check-log';
import { startMatrixApp } from './site';

const { openProjectSettings, saveProjectSettings } = projectSettingsCalls;

const FIRST = 'projectAdmin';
const SECOND = 'member';

interface Save {
  readonly baseVersion: number;
  readonly settings: ProjectSettings;
}

/** Both saves of a cell start from the same version, so at most one of them can become the next. */
interface Cell {
  readonly first: Save;
  readonly second: Save;
  readonly killAt: KillPoint;
}

describe('crash matrix: settings change', () => {
  let app: App;
  let projectId: string;
  let calls: readonly RecordedCall[] = [];
  let cells = 0;

  beforeAll(async () => {
    app = await startMatrixApp();
    projectId = app.issue('HARB-58').projectId;
    await app.call(saveProjectSettings, { projectId, baseVersion: 0, settings: allowing('living-1') }, FIRST);
    const living = await app.call(saveProjectSettings, { projectId, baseVersion: 1, settings: allowing('living-2') }, FIRST);
    dataOf(living);
    calls = living.calls;
  });
  afterAll(async () => {
    console.info(`crash matrix: settings change: ${cells} cells (${calls.length} platform calls)`);
    await app.close();
  });

  const allowing = (label: string): ProjectSettings => ({
    ...defaultProjectSettings,
    fields: { ...defaultProjectSettings.fields, labels: { ...defaultProjectSettings.fields.labels, allow: [label] } },
  });
  const open = async () => dataOf(await app.call(openProjectSettings, { projectId }, SECOND));

  async function save(what: Save, as: Person, killAt?: KillPoint): Promise<string> {
    try {
      const answer = await app.call(saveProjectSettings, { projectId, ...what }, as, { ...(killAt && { killAt }) });
      return answer.ok ? 'done' : answer.error.code;
    } catch (thrown) {
      if (!(thrown instanceof FunctionKilledError)) throw thrown;
      // A statement it leaves running would be billed all the time that the test now skips.
      await app.clock.whenReleased();
      return 'killed';
    }
  }
  const afterLease = () => app.clock.advance(31_000);

  const everyAfterwards: readonly [name: string, run: (cell: Cell) => Promise<{ killed: string; savedBy?: Person }>][] = [
    [
      'retried by the same person after the lease',
      async ({ first, killAt }) => {
        const killed = await save(first, FIRST, killAt);
        await afterLease();
        await save(first, FIRST);
        return { killed, savedBy: FIRST };
      },
    ],
    [
      'redelivered at once and again after the lease',
      async ({ first, killAt }) => {
        const killed = await save(first, FIRST, killAt);
        await save(first, FIRST);
        await afterLease();
        await save(first, FIRST);
        return { killed, savedBy: FIRST };
      },
    ],
    [
      'raced by a second person',
      async ({ first, second, killAt }) => {
        const [killed, other] = await Promise.all([save(first, FIRST, killAt), save(second, SECOND)]);
        return { killed, ...(other === 'done' && { savedBy: SECOND }) };
      },
    ],
    [
      'taken over by a second person, at once and after the lease',
      async ({ first, second, killAt }) => {
        const killed = await save(first, FIRST, killAt);
        const atOnce = await save(second, SECOND);
        await afterLease();
        const later = await save(second, SECOND);
        return { killed, savedBy: atOnce === 'done' || later === 'done' ? SECOND : FIRST };
      },
    ],
    [
      'left alone until somebody looks',
      async ({ first, killAt }) => {
        const killed = await save(first, FIRST, killAt);
        await app.clock.advance(6 * 60_000);
        await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'reconcile-changes-often'));
        return { killed };
      },
    ],
  ];

  /** For each version in force one record of the change and, behind it, one of its activation; nothing in force beyond. */
  async function expectAgreement(version: number): Promise<void> {
    const rows = await app.workbench.sql.query(
      'site',
      "SELECT id FROM audit_log WHERE action IN ('settings.changed', 'policy.activated') ORDER BY seq",
    );
    const ids = rows.map((row) => String(row['id']));
    const versions = Array.from({ length: version }, (_, index) => index + 1);
    const due = versions.flatMap((one) => [`settings.changed:${projectId}:${one}`, `policy.activated:${projectId}:${one}`]);
    // A save that died before it took effect may have announced the next version; the next save finishes it.
    expect(ids.filter((id) => id !== `settings.changed:${projectId}:${version + 1}`)).toEqual(due);
  }

  /** Whatever a dead save left behind, the next ones get through. */
  async function expectStillSavable(): Promise<void> {
    const answers: string[] = [];
    while (answers.at(-1) !== 'done' && answers.length < 3) {
      await afterLease();
      answers.push(await save({ baseVersion: (await open()).version, settings: allowing(`after-${cells}`) }, FIRST));
    }
    expect(answers.at(-1)).toBe('done');
    expect((await open()).settings).toEqual(allowing(`after-${cells}`));
  }

  it.each(everyAfterwards)('%s: what is in force was saved once, by whom the log says', { timeout: 180_000 }, async (_, run) => {
    for (const { number } of calls) {
      for (const when of ['before', 'after'] as const) {
        await app.clock.advance(2_000);
        const { version, settings } = await open();
        const first = { baseVersion: version, settings: allowing(`first-${cells}`) };
        const second = { baseVersion: version, settings: allowing(`second-${cells}`) };
        const { killed, savedBy } = await run({ first, second, killAt: { call: number, when } });
        expect(['killed', 'settings_conflict']).toContain(killed);

        const view = await open();
        const versionOf = { [FIRST]: first, [SECOND]: second } as const;
        if (savedBy === FIRST || savedBy === SECOND) {
          expect(view).toMatchObject({ version: version + 1, settings: versionOf[savedBy].settings, savedBy: people[savedBy] });
        } else if (view.version === version) {
          expect(view.settings).toEqual(settings);
        } else {
          expect(view).toMatchObject({ version: version + 1, settings: first.settings, savedBy: people[FIRST] });
        }
        await expectAgreement(view.version);
        await expectStillSavable();
        cells++;
      }
    }
  });

  it('verifyAuditLog: the log of all of it is whole', async () => {
    expect(await checkLog(app)).toEqual([]);
  });
});
