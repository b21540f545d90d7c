import { describe, expect, it } from 'vitest';
import { renderDuration } from '../../../../workbench/simulators/jira/render/time-tracking';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld } from './jira-world';
import { at } from './reply';
import { worldSeed } from './world-seed';

describe('renderDuration', () => {
  it.each([
    [0, '0m'],
    [59, '0m'],
    [60, '1m'],
    [5_400, '1h 30m'],
    [28_800, '1d'],
    [144_000 + 28_800 + 3_660, '1w 1d 1h 1m'],
  ])('%i seconds: %s', (seconds, text) => expect(renderDuration(seconds)).toBe(text));
});

describe('an estimate that the issue came with', () => {
  it('is in timetracking and timeoriginalestimate, and all of it remains', async () => {
    const [project, ...others] = worldSeed.projects;
    if (!project) throw new Error('The seed has no project.');
    const issues = project.issues.map((issue) => ({ ...issue, originalEstimateSeconds: 5_400 }));
    const { as } = createJiraWorld({ seed: { ...worldSeed, projects: [{ ...project, issues }, ...others] } });
    const { json } = await as(standardUsers.viewer)('GET', '/rest/api/3/issue/LAMP-1?fields=timetracking,timeoriginalestimate');
    expect(at(json, 'fields')).toEqual({
      timeoriginalestimate: 5_400,
      timetracking: {
        ...{ originalEstimate: '1h 30m', originalEstimateSeconds: 5_400 },
        ...{ remainingEstimate: '1h 30m', remainingEstimateSeconds: 5_400 },
      },
    });
  });
});
