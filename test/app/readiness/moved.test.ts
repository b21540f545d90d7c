import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDefinitions } from '../../../src/domain/readiness/default-definitions';
import { sampleSite } from '../../../workbench/sample/sample-site';
import { people, startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';

/** The admin of one project administers the other one, too. */
const seed = {
  ...sampleSite,
  projects: sampleSite.projects.map((project) => ({ ...project, roles: { ...project.roles, administrators: [people.projectAdmin, people.siteAdmin] } })),
};

describe('an issue that was confirmed and then moved to another project', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  let issueId: string;
  beforeEach(async () => {
    app = await startApp({ seed });
    readiness = readinessOf(app);
  });
  afterEach(() => app.close());

  /** What the other project asks of a bug: a component, which this one does not ask for. */
  const asksForMore = () => ({ definitions: { [app.issue(issueId).typeId]: { rules: { ...defaultDefinitions.bug.rules, component: 'warning' as const }, judged: [] } } });
  async function confirm(publish: boolean): Promise<void> {
    if (publish) await readiness.configure({ publish });
    issueId = readiness.newIssue();
    await readiness.signNow(issueId);
    await readiness.settle();
    expect(readiness.property(issueId)).toEqual(publish ? { score: 100, status: 'ready', signedOff: 'yes' } : undefined);
  }
  async function move(to = 'OPS-1'): Promise<void> {
    readiness.move(issueId, to);
    await readiness.settle();
  }
  /** Where the log says that the confirmation ended. */
  const ends = async () =>
    (await app.workbench.sql.query('site', "SELECT project_id, issue_key FROM audit_log WHERE action = 'readiness.expired' AND issue_id = ?", [issueId])).map((row) => [row['project_id'], row['issue_key']]);
  const here = () => [app.issue(issueId).projectId, readiness.keyOf(issueId)];
  const changed = { score: 88, signOff: { score: 100, expired: { parts: ['definition'], score: 88 } } };

  describe('from one that publishes', () => {
    beforeEach(() => confirm(true));

    it('to one that publishes and asks for the same: it holds, in panel and property', async () => {
      await readiness.configure({ publish: true }, 'OPS-1');
      await move();
      expect(await readiness.open(issueId)).toMatchObject({ score: 100, published: 'current', signOff: { score: 100, expired: null } });
      expect(readiness.property(issueId)).toEqual({ score: 100, status: 'ready', signedOff: 'yes' });
      expect(await ends()).toEqual([]);
    });

    it('to one that publishes and asks for more: it ended, in panel, property and log', async () => {
      await readiness.configure({ publish: true, ...asksForMore() }, 'OPS-1');
      await move();
      expect(await readiness.open(issueId)).toMatchObject({ ...changed, published: 'current' });
      expect(readiness.property(issueId)).toEqual({ score: 88, status: 'ready', signedOff: 'expired' });
      expect(await ends()).toEqual([here()]);
    });

    it('to one that asks for more and publishes nothing: it ended, in panel and log, and the property is gone', async () => {
      await readiness.configure({ publish: false, ...asksForMore() }, 'OPS-1');
      await move();
      expect(await readiness.open(issueId)).toMatchObject({ ...changed, published: 'off' });
      expect(readiness.property(issueId)).toBeUndefined();
      expect(await ends()).toEqual([here()]);
    });

    it('to one that nobody ever set up: it holds in the panel, and what the other project published is gone', async () => {
      await move();
      expect(await readiness.open(issueId)).toMatchObject({ score: 100, published: 'off', signOff: { expired: null } });
      expect(readiness.property(issueId)).toBeUndefined();
      expect(await ends()).toEqual([]);
    });

    it('to another one and back: an end that was seen there stays', async () => {
      await readiness.configure({ publish: true, ...asksForMore() }, 'OPS-1');
      await move();
      await move('HARB-1');
      expect(await readiness.open(issueId)).toMatchObject({ score: 100, published: 'current', signOff: { expired: { parts: ['definition'] } } });
      expect(readiness.property(issueId)).toEqual({ score: 100, status: 'ready', signedOff: 'expired' });
      expect(await ends()).toHaveLength(1);
    });
  });

  describe('from one that publishes nothing', () => {
    beforeEach(() => confirm(false));

    it('to one that publishes and asks for the same: it holds, and is found there', async () => {
      await readiness.configure({ publish: true }, 'OPS-1');
      await move();
      expect(await readiness.open(issueId)).toMatchObject({ published: 'current', signOff: { expired: null } });
      expect(readiness.property(issueId)).toEqual({ score: 100, status: 'ready', signedOff: 'yes' });
      expect(await ends()).toEqual([]);
    });

    it('to one that publishes nothing and asks for more: it ended, in panel and log, and nothing is written to Jira', async () => {
      await readiness.configure(asksForMore(), 'OPS-1');
      await move();
      expect(await readiness.open(issueId)).toMatchObject({ ...changed, published: 'off' });
      expect(await ends()).toEqual([here()]);
      expect(readiness.writes(issueId)).toBe(0);
    });
  });
});
