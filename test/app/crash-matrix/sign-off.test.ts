import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readinessCalls } from '../../../src/contract/calls/readiness';
import type { RecordedCall } from '../../../workbench/host/recorded-call';
import { dataOf, people, startApp, type App, type Person } from '../../support/app';
import { readinessOf } from '../readiness/readiness-app';
import { deathsOf, expectDeath, type Death } from './kill-points';
import { contradictionsOfSignOff, readinessLog, type ReadinessLog } from './readiness-log';

/** An issue that is ready, and the state of it that somebody has in front of them. */
interface Seen {
  readonly issueId: string;
  readonly sight: string;
}

describe('crash matrix: sign-off', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  let log: ReadinessLog;
  let signing: readonly RecordedCall[] = [];
  let withdrawing: readonly RecordedCall[] = [];
  let cells = 0;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    log = readinessLog(app);
    await readiness.configure({ publish: true });
    // The second is as every later one: the first makes what a site has once.
    for (let time = 0; time < 2; time++) {
      const seen = await fresh();
      const [signed, withdrawn] = [await press(seen), await readiness.withdraw(seen.issueId)];
      dataOf(signed);
      dataOf(withdrawn);
      [signing, withdrawing] = [signed.calls, withdrawn.calls];
    }
  });
  // What the test before left in the queue is no part of this one.
  beforeEach(() => readiness.settle());
  afterAll(async () => {
    console.info(`crash matrix: sign-off: ${cells} cells (${signing.length} and ${withdrawing.length} platform calls)`);
    await app.close();
  });

  async function fresh(): Promise<Seen> {
    await app.clock.advance(2_000);
    const issueId = readiness.newIssue();
    return { issueId, sight: (await readiness.open(issueId)).sight };
  }
  const press = ({ issueId, sight }: Seen, as: Person = 'member') => readiness.signOff(issueId, sight, false, as);
  const dyingPress = ({ issueId, sight }: Seen, { killAt }: Death) =>
    app.call(readinessCalls.signOffReadiness, { issueId, sight, override: false }, 'member', { killAt });

  const ways: readonly {
    readonly name: string;
    readonly next: (seen: Seen) => unknown;
    /** What Jira may say in the end. */
    readonly signedOff: readonly string[];
  }[] = [
    { name: 'pressed again', next: async (seen) => dataOf(await press(seen)), signedOff: ['yes'] },
    { name: 'pressed by somebody else', next: async (seen) => dataOf(await press(seen, 'projectAdmin')), signedOff: ['yes'] },
    { name: 'left alone', next: () => undefined, signedOff: ['yes', 'no'] },
    { name: 'followed by an edit', next: ({ issueId }) => readiness.describe(issueId, 'The list is empty.'), signedOff: ['expired', 'no'] },
  ];

  it.each(ways)('signOffReadiness, killed anywhere and $name: one sign-off at most, never without its event', { timeout: 300_000 }, async (way) => {
    const problems: string[] = [];
    const ended: (Seen & Death)[] = [];
    for (const death of deathsOf(signing)) {
      const seen = await fresh();
      await expectDeath(dyingPress(seen, death), death);
      problems.push(...(await contradictionsOfSignOff(log, seen.issueId)).map((problem) => `${death.name}: at once ${problem}`));
      await way.next(seen);
      await readiness.settle();
      ended.push({ ...seen, ...death });
    }
    // A push that died between its mark and its event is made up for by whoever looks once the mark is gone.
    await app.clock.advance(61_000);
    for (const { issueId, name } of ended) {
      await readiness.open(issueId);
      await readiness.settle();
      const found = await contradictionsOfSignOff(log, issueId);
      const [row] = await log.signOffs(issueId);
      const { signedOff = 'nothing' } = (readiness.property(issueId) ?? {}) as { signedOff?: string };
      if (!way.signedOff.includes(signedOff)) found.push(`Jira says ${signedOff}`);
      if ((signedOff === 'no') !== (row === undefined)) found.push(`Jira says ${signedOff}, SQL holds ${row ? 'one' : 'none'}`);
      const presses = (await log.events(issueId)).filter(({ action }) => action === 'readiness.signed_off').length;
      if (row && (presses < 1 || presses > 2)) found.push(`recorded ${presses} times`);
      problems.push(...found.map((problem) => `${name}: ${problem}`));
      cells++;
    }
    expect(problems).toEqual([]);
  });

  it('signOffReadiness, raced by a second person while it dies: one sign-off, of one of the two', { timeout: 300_000 }, async () => {
    for (const death of deathsOf(signing)) {
      const seen = await fresh();
      const [, other] = await Promise.all([dyingPress(seen, death).catch(() => undefined), press(seen, 'projectAdmin')]);
      dataOf(other);
      expect([death.name, await contradictionsOfSignOff(log, seen.issueId)]).toEqual([death.name, []]);
      expect(await log.signOffs(seen.issueId)).toHaveLength(1);
      const { signOff } = await readiness.open(seen.issueId);
      expect([people.member, people.projectAdmin]).toContain(signOff?.by);
      cells++;
    }
  });

  const withdrawals = async (issueId: string) => (await log.events(issueId)).filter(({ action }) => action === 'readiness.withdrawn').length;

  /** An issue whose confirmation Jira search finds, and a withdrawal of it that died. */
  async function halfWithdrawn(death: Death): Promise<Seen> {
    const seen = await fresh();
    dataOf(await press(seen));
    await readiness.settle();
    expect([death.name, readiness.property(seen.issueId)]).toEqual([death.name, expect.objectContaining({ signedOff: 'yes' })]);
    await expectDeath(app.call(readinessCalls.withdrawSignOff, { issueId: seen.issueId }, 'member', { killAt: death.killAt }), death);
    return seen;
  }

  it('withdrawSignOff, killed anywhere and pressed again: gone once, and recorded before it went', { timeout: 300_000 }, async () => {
    for (const death of deathsOf(withdrawing)) {
      const { issueId } = await halfWithdrawn(death);
      const isGone = (await log.signOffs(issueId)).length === 0;
      if (isGone) expect([death.name, await withdrawals(issueId)]).toEqual([death.name, 1]);
      expect([death.name, dataOf(await readiness.withdraw(issueId)).signOff]).toEqual([death.name, null]);
      expect([death.name, await log.signOffs(issueId), await withdrawals(issueId)]).toEqual([death.name, [], 1]);
      cells++;
    }
  });

  it('withdrawSignOff, killed anywhere and left alone: panel, property and search say what the log says', { timeout: 300_000 }, async () => {
    const problems: string[] = [];
    for (const death of deathsOf(withdrawing)) {
      const { issueId } = await halfWithdrawn(death);
      const isWithdrawn = (await withdrawals(issueId)) === 1;
      const isShown = (await readiness.open(issueId)).signOff !== null;
      // A push that died between its mark and its event is made up for by whoever looks once the mark is gone.
      await app.clock.advance(61_000);
      await readiness.open(issueId);
      await readiness.settle();
      const { signedOff } = (readiness.property(issueId) ?? {}) as { signedOff?: string };
      const isFound = readiness.found('readinessSignedOff = "yes"').includes(readiness.keyOf(issueId));
      const { published } = await readiness.open(issueId);
      if (isShown === isWithdrawn) problems.push(`${death.name}: shown ${isShown}, withdrawn ${isWithdrawn}`);
      if (signedOff !== (isWithdrawn ? 'no' : 'yes') || isFound === isWithdrawn) problems.push(`${death.name}: Jira says ${signedOff}`);
      if (published !== 'current') problems.push(`${death.name}: ${published}`);
      cells++;
    }
    expect(problems).toEqual([]);
  });

  it('withdrawSignOff, killed anywhere and confirmed anew: confirmed, by an event of its own where the first was withdrawn', { timeout: 300_000 }, async () => {
    for (const death of deathsOf(withdrawing)) {
      const { issueId, sight } = await halfWithdrawn(death);
      const isWithdrawn = (await withdrawals(issueId)) === 1;
      await app.clock.advance(1_000);
      expect([death.name, dataOf(await press({ issueId, sight })).signOff]).toEqual([death.name, expect.objectContaining({ override: false, expired: null })]);
      const signed = (await log.events(issueId)).flatMap(({ action, id }) => (action === 'readiness.signed_off' ? [id] : []));
      expect([death.name, signed.length]).toEqual([death.name, isWithdrawn ? 2 : 1]);
      expect([death.name, (await log.signOffs(issueId)).map((row) => row.event_id)]).toEqual([death.name, signed.slice(-1)]);
      cells++;
    }
  });
});
