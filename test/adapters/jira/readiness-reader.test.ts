import { beforeEach, describe, expect, it } from 'vitest';
import { jiraAsApp, jiraAsUser, type JiraClient } from '../../../src/adapters/jira/client';
import { readinessReader } from '../../../src/adapters/jira/readiness-reader';
import { questionBlocks } from '../../../src/domain/triage/question-texts';
import { standardUsers } from '../../../workbench/sample/users';
import type { SeedIssue, SiteSeed } from '../../../workbench/sample/seed';
import { createJiraWorld } from '../../workbench/simulators/jira/jira-world';
import { worldSeed } from '../../workbench/simulators/jira/world-seed';
import { cannedJira } from './canned-jira';

const { projectAdmin, member, viewer, outsider } = standardUsers;
const STORY_POINTS = 'customfield_10016';

const issue = (key: string, more: Partial<SeedIssue> = {}): SeedIssue => ({
  key,
  type: 'Bug',
  summary: `Summary of ${key}`,
  description: 'It hangs, see https://www.figma.com/file/1 and screen.png',
  priority: 'Medium',
  components: [],
  labels: [],
  status: 'To Do',
  resolution: null,
  created: '2026-01-01T08:00:00.000Z',
  reporter: viewer.accountId,
  ...more,
});
const comment = (author: string, text: string, more: object = {}) => ({ author, text, created: '2026-01-02T08:00:00Z', ...more });

const issues: readonly SeedIssue[] = [
  issue('LAMP-10', {
    storyPoints: 3,
    originalEstimateSeconds: 5_400,
    links: [
      { type: 'is blocked by', key: 'LAMP-11' },
      { type: 'is blocked by', key: 'LAMP-12' },
      { type: 'is blocked by', key: 'LAMP-13' },
      { type: 'blocks', key: 'LAMP-14' },
      { type: 'relates to', key: 'LAMP-15' },
    ],
    comments: [
      comment(member.accountId, 'Which version?'),
      comment(viewer.accountId, '<b>Two</b>\u200b point four'),
      comment(projectAdmin.accountId, 'Salary data is in there', { visibleTo: 'Administrators' }),
    ],
    attachments: [
      { filename: 'screen.png', mimeType: 'image/png', size: 10 },
      { filename: 'lo\u200bg.txt', mimeType: 'text/plain', size: 10 },
    ],
  }),
  issue('LAMP-11'),
  issue('LAMP-12', { status: 'Closed', resolution: 'Done' }),
  issue('LAMP-13', { securityLevel: 'Board only' }),
  issue('LAMP-14'),
  issue('LAMP-15', { description: null }),
];
const seed: SiteSeed = {
  ...worldSeed,
  projects: worldSeed.projects.map((project) => (project.key === 'LAMP' ? { ...project, issues: [...project.issues, ...issues] } : project)),
};

describe('facts about an issue, from Jira', () => {
  let world: ReturnType<typeof createJiraWorld>;
  beforeEach(() => {
    world = createJiraWorld({ seed });
  });
  const read = (key: string, { as = member, field = null, jira = jiraAsUser }: { as?: { accountId: string }; field?: string | null; jira?: JiraClient } = {}) =>
    world.runAs(as, () => readinessReader(jira).readFacts(world.idOf(key), field));

  it('readFacts: what stands around the text, as the person asking may see it', async () => {
    const facts = await read('LAMP-10');
    expect(facts.issue.snapshot).toMatchObject({ key: 'LAMP-10', summary: 'Summary of LAMP-10' });
    expect(facts).toMatchObject({ estimate: null, attachments: ['screen.png', 'log.txt'], linkHosts: ['www.figma.com'], property: null });
    expect(facts.openBlockers).toEqual([{ id: world.idOf('LAMP-11'), key: 'LAMP-11' }]);
    expect(facts.comments).toMatchObject([
      { text: 'Which version?', byReporter: false, byApp: false, author: member.accountId },
      { text: 'Two point four', byReporter: true, byApp: false, author: viewer.accountId },
    ]);
  });

  it('readFacts: a comment for some is left out for those who may read it too; a hidden blocker is shown to them alone', async () => {
    const facts = await read('LAMP-10', { as: projectAdmin });
    expect(facts.comments.map(({ text }) => text)).toEqual(['Which version?', 'Two point four']);
    expect(facts.openBlockers.map(({ key }) => key).sort()).toEqual(['LAMP-11', 'LAMP-13']);
    const asApp = await read('LAMP-10', { jira: jiraAsApp });
    expect(asApp.comments).toEqual(facts.comments);
    expect(asApp.openBlockers.map(({ key }) => key)).toEqual(['LAMP-11']);
  });

  it('readFacts: an issue with nothing around it', async () => {
    const facts = await read('LAMP-15', { field: STORY_POINTS });
    expect(facts).toMatchObject({ estimate: { value: null }, openBlockers: [], attachments: [], linkHosts: [], comments: [], property: null });
  });

  it('readFacts: the estimate of the field that the admin named, time in hours', async () => {
    expect((await read('LAMP-10', { field: STORY_POINTS })).estimate).toEqual({ value: 3 });
    expect((await read('LAMP-10', { field: 'timeoriginalestimate' })).estimate).toEqual({ value: 1.5 });
    expect((await read('LAMP-10', { field: 'customfield_99999' })).estimate).toEqual({ value: null });
    expect((await read('LAMP-11', { field: 'timeoriginalestimate' })).estimate).toEqual({ value: null });
  });

  it('readFacts: the property as it stands there, whoever wrote it', async () => {
    const property = { score: 100, status: 'ready', signedOff: 'yes' };
    await world.as(member)('PUT', `/rest/api/3/issue/LAMP-10/properties/plumbline.readiness`, property);
    expect((await read('LAMP-10')).property).toEqual(property);
    await world.as(member)('PUT', `/rest/api/3/issue/LAMP-10/properties/plumbline.readiness`, 'forged');
    expect((await read('LAMP-10')).property).toBe('forged');
  });

  it('readFacts: questions of the app are told from others, though a person posted them', async () => {
    const ask = (ids: Parameters<typeof questionBlocks>[0]) => {
      const content = questionBlocks(ids).flatMap((block) => (block.type === 'paragraph' ? [{ type: 'paragraph', content: [{ type: 'text', text: block.text }] }] : []));
      return world.as(member)('POST', '/rest/api/3/issue/LAMP-11/comment', { body: { type: 'doc', version: 1, content } });
    };
    await ask(['steps']);
    await ask(['expected', 'scope']);
    expect((await read('LAMP-11')).comments.map(({ byApp, author }) => [byApp, author])).toEqual([
      [true, member.accountId],
      [true, member.accountId],
    ]);
  });

  it('readFacts: not there, or not for this person', async () => {
    await expect(read('LAMP-10', { as: outsider })).rejects.toMatchObject({ code: 'not_found' });
    await expect(read('LAMP-13')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('listEstimateFields: what this site has, the likeliest first', async () => {
    const fields = await world.runAs(member, () => readinessReader(jiraAsUser).listEstimateFields());
    expect(fields).toEqual([
      { id: 'timeoriginalestimate', name: 'Original estimate' },
      { id: STORY_POINTS, name: 'Story point estimate' },
    ]);
  });
});

describe('replies of Jira that the simulated site does not give', () => {
  const reply = (fields: object, more: object = {}) => ({
    id: '1',
    key: 'A-1',
    fields: { summary: 's', issuetype: { id: '1', name: 'Bug' }, project: { id: '2', key: 'A' }, created: '2026-01-01T08:00:00.000+0000', ...fields },
    ...more,
  });
  const facts = (fields: object, more: object = {}) => readinessReader(cannedJira(reply(fields, more))).readFacts('1', 'customfield_1');
  const body = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

  it('readFacts: internal notes and comments for a group are left out; people without an account and other apps are told', async () => {
    const comments = [
      { id: '1', body: body('internal'), jsdPublic: false },
      { id: '2', body: body('for some'), visibility: { type: 'group', value: 'staff' }, jsdPublic: true },
      { id: '3', body: body('anonymous'), visibility: null },
      { id: '4', body: body('built'), author: { accountId: 'ci', accountType: 'app' }, jsdPublic: true },
      { id: '5', body: null, author: { accountId: 'r' } },
      { body: 'no id' },
      null,
    ];
    expect((await facts({ comment: { comments }, reporter: { accountId: 'r' } })).comments).toEqual([
      { id: '3', text: 'anonymous', byReporter: false, byApp: false, author: null },
      { id: '4', text: 'built', byReporter: false, byApp: true, author: 'ci' },
      { id: '5', text: '', byReporter: true, byApp: false, author: 'r' },
    ]);
    const [anonymous] = (await facts({ comment: { comments: comments.slice(2, 3) }, reporter: null })).comments;
    expect(anonymous?.byReporter).toBe(false);
  });

  it('readFacts: the last fifty comments that everybody may read, a hundred files, names of 255 characters', async () => {
    const comments = Array.from({ length: 140 }, (_, index) => ({ id: `${index}`, body: body(`${index}`), jsdPublic: index % 2 === 0 }));
    const attachment = Array.from({ length: 130 }, (_, index) => ({ filename: `${index}`.padEnd(400, 'x') }));
    const found = await facts({ comment: { comments }, attachment: [{}, { filename: ' \u200b ' }, { filename: 'a\nb' }, ...attachment] });
    expect(found.comments.map(({ text }) => text)).toEqual(Array.from({ length: 50 }, (_, index) => `${40 + index * 2}`));
    expect(found.attachments.slice(0, 2)).toEqual(['a b', '0'.padEnd(255, 'x')]);
    expect(found.attachments).toHaveLength(100);
  });

  it('readFacts: fields that are hidden, empty or odd', async () => {
    const nothing = { estimate: { value: null }, openBlockers: [], attachments: [], comments: [], linkHosts: [], property: null };
    expect(await facts({})).toMatchObject(nothing);
    const empty = { issuelinks: null, attachment: null, comment: null, reporter: null, description: null, customfield_1: null };
    expect(await facts(empty, { properties: null })).toMatchObject(nothing);
    expect(await facts({ customfield_1: '5', issuelinks: ['x', { type: {} }], comment: {}, reporter: {} }, { properties: { other: 1 } })).toMatchObject(nothing);
    expect((await facts({ customfield_1: 0.5 })).estimate).toEqual({ value: 0.5 });
  });
});
