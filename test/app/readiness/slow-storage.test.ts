import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_WAITED_MS } from '../../../src/adapters/sql/take-turns';
import { readinessCalls } from '../../../src/contract/calls/readiness';
import { defaultDefinitions } from '../../../src/domain/readiness/default-definitions';
import { dataOf, startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';

/** What four statements take that follow a model's answer, where each waits for its turn. */
const SLOW_SQL_MS = 2_500;

describe('a check while both the model and the storage are slow', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    const { typeId } = app.issue(readiness.newIssue());
    const judged = [{ id: 'own-browser', title: 'Browser named', guidance: 'Names the browser.', severity: 'warning' as const }];
    await readiness.configure({ definitions: { [typeId]: { rules: defaultDefinitions.bug.rules, judged } } });
  });
  afterAll(() => app.close());

  it('a statement that waits as long as it may is no slower than that', () => {
    expect(MOST_WAITED_MS).toBeLessThan(SLOW_SQL_MS);
  });

  it('is answered before Forge ends it: the model gets less time, the report is kept', async () => {
    const issueId = readiness.newIssue();
    app.setFaults({ slowSqlMs: SLOW_SQL_MS, model: 'slow' });
    const answer = await app.call(readinessCalls.checkReadiness, { issueId }, 'member');
    app.setFaults({});
    expect(dataOf(answer)).toMatchObject({ score: 100, modelProblem: 'too_slow', unjudged: 1 });
    expect((await readiness.open(issueId)).checkedAt).not.toBeNull();
    const asked = answer.calls.findIndex(({ label }) => label === 'llm chat');
    expect(answer.calls.slice(asked).filter(({ service }) => service === 'sql')).toHaveLength(4);
  });
});
