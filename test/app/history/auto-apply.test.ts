import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { appUser } from '../../../workbench/simulators/jira/site';
import { codeOf, dataOf, people, triageOf } from '../../support/app';
import { oneInTen, startAutoTriage, writesSince, type AutoTriage } from './auto-triage';
import { settle } from './reading-past';

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
