import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../support/app';
import { alterIssue } from './alter-issue';
import { oneInTen, startAutoTriage, writesSince, type AutoTriage } from './auto-triage';
import { appSeesAll, settle } from './reading-past';

describe('automatic triage with a dial, when something changes before it writes', () => {
  let auto: AutoTriage;
  beforeAll(async () => {
    auto = await startAutoTriage();
  });
  afterAll(() => auto.app.close());
  afterEach(() => auto.rest());

  it('an issue that got a security level before its turn is neither triaged nor written', async () => {
    const before = auto.app.workbench.history.length;
    const issue = auto.create();
    alterIssue(auto.app, issue.key, { fieldId: 'security', change: { securityLevelId: auto.app.issue('HARB-24').securityLevelId } });
    await settle(auto.app);
    expect(writesSince(auto.app, before)).toEqual([]);
    expect(await auto.actions(issue.id)).toEqual([]);
  });

  it('an issue that gets a security level between triage and writing is not written', async () => {
    const before = auto.app.workbench.history.length;
    const issue = auto.create();
    const restrict = () => void auto.app.workbench.jira.getSite('site').issues.set(issue.id, { ...auto.app.issue(issue.key), securityLevelId: auto.app.issue('HARB-24').securityLevelId });
    await atSecondEditMeta(issue.id, restrict);
    expect(writesSince(auto.app, before)).toEqual([]);
    expect(await auto.actions(issue.id)).toEqual(['analysis.requested', 'analysis.completed']);
  });

  it('a person who changes the field between triage and writing is not written over', async () => {
    const issue = auto.create();
    const choose = () => void auto.app.workbench.jira.editIssueAs('site', people.member, issue.key, { fields: { components: [{ name: 'Payments' }] } });
    await atSecondEditMeta(issue.id, choose);
    expect(auto.componentsOf(issue.key)).toEqual(['Payments']);
    expect(await auto.actions(issue.id)).not.toContain('change.applied');
  });

  it('a person who deletes the issue meanwhile leaves nothing to do, and nothing is tried again', async () => {
    const issue = auto.create();
    const before = auto.app.workbench.history.length;
    await atSecondEditMeta(issue.id, () => auto.app.workbench.jira.deleteIssueAs('site', people.projectAdmin, issue.key));
    expect(writesSince(auto.app, before)).toEqual([]);
    expect(auto.app.workbench.queue.nextDueAt()).toBeUndefined();
  });

  it('rules that change between triage and writing leave it to people', async () => {
    const { kvs } = auto.app.workbench;
    const isSettings = ({ key }: { key: string }) => key.startsWith('settings:');
    const before = kvs.dump('site').filter(isSettings);
    await auto.save({ ...oneInTen('components'), modelTier: 'opus' });
    const after = kvs.dump('site').filter(isSettings);
    const put = (settings: typeof after) => kvs.restore('site', [...kvs.dump('site').filter((one) => !isSettings(one)), ...settings]);
    put(before);
    const issue = auto.create();
    await atSecondEditMeta(issue.id, () => put(after));
    await auto.save(oneInTen('components'));
    expect(await auto.actions(issue.id)).toContain('proposal.voided');
    expect(auto.app.issue(issue.key).changes).toEqual([]);
  });

  it('automatic triage that is switched off while an issue waits for its turn writes nothing', async () => {
    const { kvs, jira } = auto.app.workbench;
    const isSettings = ({ key }: { key: string }) => key.startsWith('settings:');
    const on = kvs.dump('site').filter(isSettings);
    await auto.save({ ...oneInTen('components'), automaticTriage: false });
    const off = kvs.dump('site').filter(isSettings);
    const put = (settings: typeof on) => kvs.restore('site', [...kvs.dump('site').filter((one) => !isSettings(one)), ...settings]);
    put(on);
    const issue = auto.create();
    jira.faults.before = ({ method, path }) => {
      if (method === 'GET' && path.includes(`/issue/${issue.id}`)) put(off);
      return undefined;
    };
    await settle(auto.app);
    jira.faults.before = undefined;
    await auto.save(oneInTen('components'));
    expect(await auto.actions(issue.id)).toEqual(['analysis.requested', 'analysis.completed']);
    expect(auto.app.issue(issue.key).changes).toEqual([]);
  });

  /** Lets the queued triage run; `act` happens after it is stored, where writing asks which values there are. */
  async function atSecondEditMeta(issueId: string, act: () => void): Promise<void> {
    let asked = 0;
    auto.app.workbench.jira.faults.before = ({ path }) => {
      if (path.includes(`/issue/${issueId}?`) && path.includes('editmeta') && ++asked === 2) act();
      return undefined;
    };
    await settle(auto.app);
    auto.app.workbench.jira.faults.before = undefined;
    expect(asked).toBe(2);
  }
});

describe('automatic triage with a dial where the app itself is on every security level', () => {
  it('an issue that gets one between triage and writing is not written', async () => {
    const auto = await startAutoTriage({ seed: appSeesAll });
    const { securityLevelId } = auto.app.issue('HARB-24');
    const issue = auto.create();
    let asked = 0;
    auto.app.workbench.jira.faults.before = ({ path }) => {
      const isMeta = path.includes(`/issue/${issue.id}?`) && path.includes('editmeta');
      if (isMeta && ++asked === 2) auto.app.workbench.jira.getSite('site').issues.set(issue.id, { ...auto.app.issue(issue.key), securityLevelId });
      return undefined;
    };
    await settle(auto.app);
    const [actions, { changes }] = [await auto.actions(issue.id), auto.app.issue(issue.key)];
    await auto.app.close();
    expect([asked, actions, changes]).toEqual([2, ['analysis.requested', 'analysis.completed'], []]);
  });
});
