import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld } from './jira-world';
import { at, keysAt, listAt } from './reply';
import { worldSeed } from './world-seed';

const { member, projectAdmin, viewer } = standardUsers;
const LAMP_1 = '/rest/api/3/issue/LAMP-1';
const OFF = `Field 'timetracking' cannot be set. It is not on the appropriate screen, or unknown.`;

const [lamp, ...others] = worldSeed.projects;
if (!lamp) throw new Error('The seed has no project.');
type Seeded = Partial<typeof lamp>;
const worldWith = (change: Seeded) => createJiraWorld({ seed: { ...worldSeed, projects: [{ ...lamp, ...change }, ...others] } });

/** What the issue says of its estimates. */
async function read({ as }: ReturnType<typeof createJiraWorld>, path = LAMP_1): Promise<unknown> {
  return at((await as(viewer)('GET', `${path}?fields=timetracking,timeoriginalestimate,timeestimate`)).json, 'fields');
}

const both = (original: [string, number], remaining = original) => ({
  timeoriginalestimate: original[1],
  timeestimate: remaining[1],
  timetracking: {
    ...{ originalEstimate: original[0], originalEstimateSeconds: original[1] },
    ...{ remainingEstimate: remaining[0], remainingEstimateSeconds: remaining[1] },
  },
});
const none = { timeoriginalestimate: null, timeestimate: null, timetracking: {} };

describe('an estimate that the issue came with', () => {
  it('is in timetracking and timeoriginalestimate, and all of it remains', async () => {
    const world = worldWith({ issues: lamp.issues.map((issue) => ({ ...issue, originalEstimateSeconds: 5_400 })) });
    expect(await read(world)).toEqual(both(['1h 30m', 5_400]));
  });
});

describe('timetracking in an edit', () => {
  const edit = (world: ReturnType<typeof createJiraWorld>, body: unknown) => world.as(member)('PUT', LAMP_1, body);
  const set = (timetracking: unknown) => ({ fields: { timetracking } });
  const operation = (name: string, value: unknown) => ({ update: { timetracking: [{ [name]: value }] } });

  it('set: an estimate that is not named becomes the other one, and {} takes both away', async () => {
    const world = createJiraWorld();
    expect(await read(world)).toEqual(none);
    expect((await edit(world, set({ originalEstimate: '3h', remainingEstimate: '30m' }))).status).toBe(204);
    expect(await read(world)).toEqual(both(['3h', 10_800], ['30m', 1_800]));
    await edit(world, set({ originalEstimate: '90' }));
    expect(await read(world)).toEqual(both(['1h 30m', 5_400]));
    await edit(world, set({ remainingEstimate: '1d' }));
    expect(await read(world)).toEqual(both(['1d', 28_800]));
    await edit(world, operation('set', {}));
    expect(await read(world)).toEqual(none);
  });

  it('edit: what is not named stays', async () => {
    const world = createJiraWorld();
    await edit(world, set({ originalEstimate: '3h' }));
    expect((await edit(world, operation('edit', { originalEstimate: '4h' }))).status).toBe(204);
    expect(await read(world)).toEqual(both(['4h', 14_400], ['3h', 10_800]));
    await edit(world, operation('edit', { remainingEstimate: '0m' }));
    expect(await read(world)).toEqual(both(['4h', 14_400], ['0m', 0]));
  });

  it('the changelog and the event name both estimates, in seconds', async () => {
    const world = createJiraWorld();
    await edit(world, set({ originalEstimate: '3h' }));
    await edit(world, set({ originalEstimate: '4h', remainingEstimate: '3h' }));
    const items = world.events.flatMap(({ changelog }) => changelog?.items ?? []);
    expect(items.map((item) => [item.field, item.fieldId, item.fromString, item.to])).toEqual([
      ['timeoriginalestimate', 'timeoriginalestimate', null, '10800'],
      ['timeestimate', 'timeestimate', null, '10800'],
      ['timeoriginalestimate', 'timeoriginalestimate', '10800', '14400'],
    ]);
  });

  it('a duration that is none stops the whole edit, and each wrong one is named', async () => {
    const world = createJiraWorld();
    const { status, json } = await edit(world, { fields: { summary: 'New', timetracking: { originalEstimate: '0.33h', remainingEstimate: 'soon' } } });
    expect({ status, json }).toEqual({
      status: 400,
      json: {
        errorMessages: [],
        errors: {
          timetracking_originalestimate: 'The original estimate specified is not valid.',
          timetracking_remainingestimate: 'The remaining estimate specified is not valid.',
        },
      },
    });
    expect(await read(world)).toEqual(none);
  });

  it('timeoriginalestimate itself is never set, and what Jira answers in unknown words is not simulated', async () => {
    const world = createJiraWorld();
    expect(keysAt((await edit(world, { fields: { timeoriginalestimate: 3_600 } })).json, 'errors')).toEqual(['timeoriginalestimate']);
    for (const value of [null, '3h', { originalEstimate: 3 }, { timeSpent: '1h' }]) {
      await expect(edit(world, set(value))).rejects.toThrow('does not simulate timetracking');
    }
    const twice = { update: { timetracking: [{ set: {} }, { edit: {} }] } };
    await expect(edit(world, twice)).rejects.toThrow('several operations');
  });
});

describe('timetracking in a create', () => {
  const task = (timetracking: unknown) => ({ fields: { project: { key: 'LAMP' }, issuetype: { name: 'Sub-task' }, parent: { key: 'LAMP-1' }, summary: 'A part', timetracking } });

  it('an issue is created with its estimate', async () => {
    const world = createJiraWorld();
    expect((await world.as(member)('POST', '/rest/api/3/issue', task({ originalEstimate: '1h 30m' }))).status).toBe(201);
    expect(await read(world, '/rest/api/3/issue/LAMP-5')).toEqual(both(['1h 30m', 5_400]));
  });

  it('issue/bulk: one with a wrong duration is refused by itself', async () => {
    const world = createJiraWorld();
    const issueUpdates = ['2h', '0.33h', '1d'].map((originalEstimate) => task({ originalEstimate }));
    const { status, json } = await world.as(member)('POST', '/rest/api/3/issue/bulk', { issueUpdates });
    expect({ status, created: listAt(json, 'issues').length }).toEqual({ status: 201, created: 2 });
    expect(listAt(json, 'errors')).toMatchObject([
      { failedElementNumber: 1, elementErrors: { errors: { timetracking_originalestimate: 'The original estimate specified is not valid.' } } },
    ]);
  });

  it('the operation edit on an issue that is not there yet is not simulated', async () => {
    const { as } = createJiraWorld();
    const { timetracking: _timetracking, ...fields } = task({}).fields;
    const body = { fields, update: { timetracking: [{ edit: { originalEstimate: '1h' } }] } };
    await expect(as(member)('POST', '/rest/api/3/issue', body)).rejects.toThrow('"edit"');
  });
});

describe('screens without timetracking', () => {
  it('off the create screen: createmeta leaves it out and a create that names it is refused; an edit is taken', async () => {
    const world = worldWith({ fieldsOffScreen: { create: ['timetracking'] } });
    expect(await createFields(world)).not.toContain('timetracking');
    const created = await world.as(member)('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'LAMP' }, issuetype: { name: 'Story' }, summary: 'New', timetracking: { originalEstimate: '1h' } },
    });
    expect(created).toMatchObject({ status: 400, json: { errors: { timetracking: OFF } } });
    expect((await world.as(member)('PUT', LAMP_1, { fields: { timetracking: { originalEstimate: '1h' } } })).status).toBe(204);
  });

  it('off the edit screen: editmeta leaves it out and an edit that names it is refused', async () => {
    const world = worldWith({ fieldsOffScreen: { edit: ['timetracking'] } });
    expect(await createFields(world)).toContain('timetracking');
    expect(keysAt((await world.as(member)('GET', `${LAMP_1}/editmeta`)).json, 'fields')).not.toContain('timetracking');
    const edited = await world.as(member)('PUT', LAMP_1, { fields: { timetracking: { originalEstimate: '1h' } } });
    expect(edited).toMatchObject({ status: 400, json: { errors: { timetracking: OFF } } });
  });

  it('createmeta and editmeta describe it as Jira does', async () => {
    const { as } = createJiraWorld();
    const described = {
      ...{ required: false, key: 'timetracking', name: 'Time tracking', operations: ['set', 'edit'] },
      schema: { type: 'timetracking', system: 'timetracking' },
    };
    expect(at((await as(projectAdmin)('GET', `${LAMP_1}/editmeta`)).json, 'fields', 'timetracking')).toEqual(described);
  });
});

async function createFields({ as }: ReturnType<typeof createJiraWorld>): Promise<unknown[]> {
  const types = '/rest/api/3/issue/createmeta/LAMP/issuetypes';
  const [type] = listAt((await as(member)('GET', types)).json, 'issueTypes');
  return listAt((await as(member)('GET', `${types}/${String(at(type, 'id'))}`)).json, 'fields').map((field) => at(field, 'fieldId'));
}
