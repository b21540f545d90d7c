import { describe, expect, it } from 'vitest';
import { listEstimateFields } from '../../../src/adapters/jira/estimate-fields';
import { cannedJira } from './canned-jira';

const FLOAT = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const POINTS = 'com.pyxis.greenhopper.jira:jsw-story-points';
const field = (id: string, name: string, custom?: string) => ({ id, name, schema: { type: 'number', ...(custom === undefined ? {} : { custom }) } });
const ids = async (...fields: unknown[]) => (await listEstimateFields(cannedJira(fields))).map(({ id }) => id);

describe('listEstimateFields', () => {
  it("Jira's own, then those whose kind or name says estimate, then other numbers, each by name", async () => {
    const found = ids(
      field('customfield_1', 'Zip code', FLOAT),
      field('customfield_2', 'Story Points', FLOAT),
      field('customfield_3', 'Grösse', POINTS),
      field('customfield_4', 'Age', FLOAT),
      field('customfield_5', 'Effort in days', FLOAT),
      field('timeoriginalestimate', 'Original estimate'),
    );
    expect(await found).toEqual(['timeoriginalestimate', 'customfield_5', 'customfield_3', 'customfield_2', 'customfield_4', 'customfield_1']);
  });

  it('no texts, no dates, none of Jira, nothing that is no field', async () => {
    const text = field('customfield_6', 'Story points in words', 'com.atlassian.jira.plugin.system.customfieldtypes:textfield');
    expect(await ids(text, field('workratio', 'Work Ratio', FLOAT), field('customfield_x', 'Odd', FLOAT), { id: 'x' }, null, 7)).toEqual([]);
    expect(await ids({ id: 'customfield_7', name: 'No schema' })).toEqual([]);
  });

  it('at most fifty, the likeliest among them, with names as they are shown', async () => {
    const many = Array.from({ length: 80 }, (_, index) => field(`customfield_${100 + index}`, `Number ${index}`, FLOAT));
    const found = await listEstimateFields(cannedJira([...many, field('customfield_1', ' Story\u200b points ', FLOAT)]));
    expect(found).toHaveLength(50);
    expect(found[0]).toEqual({ id: 'customfield_1', name: 'Story points' });
  });
});
