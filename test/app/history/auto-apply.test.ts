import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { appUser } from '../../../workbench/simulators/jira/site';
import { createPerfect } from '../../../workbench/simulators/llm/scripted/perfect';
import { codeOf, dataOf, people, triageOf } from '../../support/app';
import { alterIssue } from './alter-issue';
import { oneInTen, startAutoTriage, writesSince, type AutoTriage } from './auto-triage';
import { appSeesAll, settle } from './reading-past';

const { openIssuePanel, queueTriage, proposeUndo, approveChanges } = issuePanelCalls;

describe('automatic triage with a dial', () => {
  let auto: AutoTriage;
  beforeAll(async () => {
    auto = await startAutoTriage();
  });
  afterAll(() => auto.app.close());
  afterEach(() => auto.rest());

  const input = (issueId: string) => ({ issueId });
  const suggestions = async (issueId: string) =>
    triageOf(dataOf(await auto.app.call(issuePanelCalls.openSimilar, input(issueId), 'member'))).suggestions;

  it('a new issue whose components are sure enough gets them, written once and as the app', async () => {
    const issue = await auto.created();
    expect(auto.componentsOf(issue.key)).toEqual(['Timetable import']);
    expect(issue.changes.map(({ authorId, items }) => [authorId, items.map(({ fieldId }) => fieldId)])).toEqual([[appUser.accountId, ['components']]]);
  });

  it('the log says why, that it was meant, and that it was done, each time by the app', async () => {
    const { id } = await auto.created();
    const events = await auto.events(id);
    expect(events.map(({ action }) => action)).toEqual(['analysis.requested', 'analysis.completed', 'proposal.approved', 'change.intended', 'change.applied']);
    expect(new Set(events.map(({ actor_type: actor }) => actor))).toEqual(new Set(['app']));
    const approved = events.find(({ action }) => action === 'proposal.approved');
    expect(approved?.payload).toMatchObject({
      changes: ['components'],
      overwrites: [],
      sure: [{ changeId: 'components', oneWrongIn: 10, right: 100, of: 100 }],
    });
  });

  it('the panel shows it as done, and what was not sure enough as open', async () => {
    const { id } = await auto.created();
    const statuses = Object.fromEntries((await suggestions(id)).map(({ field, status }) => [field, status]));
    const { components, ...others } = statuses;
    expect(components).toBe('applied');
    for (const status of Object.values(others)) expect(status).toBe('open');
  });

  it('a person takes it back, and it stays taken back', async () => {
    const { id, key } = await auto.created();
    const { proposalId } = triageOf(dataOf(await auto.app.call(openIssuePanel, input(id), 'member')));
    const [undo] = dataOf(await auto.app.call(proposeUndo, { issueId: id, proposalId, changes: ['components'] }, 'member')).undos;
    await auto.rest();
    const approval = { issueId: id, proposalId: undo?.proposalId ?? '', digest: undo?.digest ?? '', changes: ['components'], overwrite: [] };
    dataOf(await auto.app.call(approveChanges, approval, 'member'));
    await settle(auto.app);
    expect(auto.componentsOf(key)).toEqual([]);
    expect(auto.app.issue(key).changes.map(({ authorId }) => authorId)).toEqual([appUser.accountId, people.member]);
  });

  it('an issue whose reporter chose a component keeps it as it is', async () => {
    const issue = await auto.created({ components: [{ name: 'Kiosk' }] });
    expect(auto.componentsOf(issue.key)).toEqual(['Kiosk']);
    expect(issue.changes).toEqual([]);
  });

  it('a triage a person asked for is theirs to decide on', async () => {
    await auto.save({ ...oneInTen('components'), automaticTriage: false });
    const issue = await auto.created();
    await auto.save(oneInTen('components'));
    dataOf(await auto.app.call(queueTriage, input(issue.id), 'member'));
    await settle(auto.app);
    expect((await suggestions(issue.id)).find(({ field }) => field === 'components')?.status).toBe('open');
    expect(auto.componentsOf(issue.key)).toEqual([]);
  });

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

  it.each([
    ['no dial is set', { ...oneInTen() }],
    ['automatic triage is switched off', { ...oneInTen('components'), automaticTriage: false }],
    ['the field is switched off', { ...oneInTen(), fields: { ...oneInTen('components').fields, components: { enabled: false, oneWrongIn: 10 as const, allow: null } } }],
    ['a value outside the allowlist is meant', { ...oneInTen(), fields: { ...oneInTen().fields, components: { enabled: true, oneWrongIn: 10 as const, allow: ['1'] } } }],
    ['only a dial without outcomes is set', oneInTen('labels')],
  ])('nothing is written when %s', async (_what, settings) => {
    await auto.save(settings);
    const before = auto.app.workbench.history.length;
    const issue = await auto.created();
    await auto.save(oneInTen('components'));
    expect(writesSince(auto.app, before)).toEqual([]);
    expect(auto.app.issue(issue.key).changes).toEqual([]);
  });

  it('the new issue comes back as refused where the person who looks may not edit, and is still as the app left it', async () => {
    const { id, key } = await auto.created();
    const { proposalId } = triageOf(dataOf(await auto.app.call(openIssuePanel, input(id), 'viewer')));
    expect(codeOf(await auto.app.call(proposeUndo, { issueId: id, proposalId, changes: ['components'] }, 'viewer'))).toBe('forbidden');
    expect(auto.componentsOf(key)).toEqual(['Timetable import']);
  });
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

describe('automatic triage with a dial, before enough was decided', () => {
  it('writes nothing until outcomes allow it, and then does', async () => {
    const auto = await startAutoTriage({ outcomes: 20 });
    const early = await auto.created();
    expect(auto.componentsOf(early.key)).toEqual([]);
    await auto.app.workbench.sql.query('site', 'DELETE FROM outcomes');
    await auto.addOutcomes('components', 100);
    const late = await auto.created();
    expect(auto.componentsOf(late.key)).toEqual(['Timetable import']);
    await auto.app.close();
  });

  it('a suggestion surer than all that were decided is sure enough too', async () => {
    const auto = await startAutoTriage({ outcomes: 0 });
    await auto.addOutcomes('components', 100, [500]);
    const issue = await auto.created();
    await auto.app.close();
    expect(issue.changes).toHaveLength(1);
  });
});

describe('automatic triage with dials on all fields', () => {
  /** A model that says more than the past: two components, another type, the second priority, two labels. */
  const answer = () => {
    const because = (value: string, quote: string) => ({ value, reason: 'It says so.', quote });
    return {
      priority: [because('High', 'night sailing')],
      components: [because('Timetable import', 'Timetable import'), because('Kiosk', 'kiosk')],
      labels: [because('timezone', 'timezone'), because('printer', 'printer')],
      type: [because('Task', 'task')],
    };
  };
  const summary = 'Timetable import and kiosk: night sailing task of the printer has the wrong timezone';

  it('neither several values, nor a type or priority in the place of another, is written', async () => {
    const auto = await startAutoTriage({ model: createPerfect({ answer }) });
    for (const field of ['priority', 'labels', 'type'] as const) {
      await auto.addOutcomes(field, 100, [1, 500, 1_000]);
      await auto.rest();
    }
    await auto.app.workbench.sql.query('site', "UPDATE outcomes SET score = 1 WHERE score = 500");
    await auto.save(oneInTen('priority', 'components', 'labels', 'type'));
    const issue = await auto.created({ summary });
    const { suggestions } = triageOf(dataOf(await auto.app.call(issuePanelCalls.openSimilar, { issueId: issue.id }, 'member')));
    const several = suggestions.filter(({ proposed }) => proposed.length > 1).map(({ field }) => field);
    const replacing = suggestions.filter(({ effect }) => effect === 'replace').map(({ field }) => field);
    const written = issue.changes.flatMap(({ items }) => items.map(({ fieldId }) => fieldId));
    await auto.app.close();
    expect(several).toContain('components');
    expect(replacing).toContain('priority');
    for (const field of [...several, ...replacing]) expect(written).not.toContain(field === 'type' ? 'issuetype' : field);
  });
});
