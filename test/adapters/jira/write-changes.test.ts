import type { Route } from '@forge/api';
import { describe, expect, it } from 'vitest';
import type { JiraClient } from '../../../src/adapters/jira/client';
import { writeChanges } from '../../../src/adapters/jira/write-changes';
import type { ChangeOf } from '../../../src/domain/change/change';
import { PlumblineError } from '../../../src/domain/errors';

const deletion = (index: number): ChangeOf<'delete_subtask'> => ({
  kind: 'delete_subtask',
  id: `subtask-${index}`,
  issueId: String(index),
  issueKey: `A-${index}`,
  issueTypeId: '1',
  summary: `Step ${index}`,
  text: { blocks: [], draftedBy: 'person' },
});

/** A Jira that keeps every request waiting until it is told to answer: the newest first. */
function waitingJira(refused: string) {
  const waiting: { path: string; end: () => void }[] = [];
  const paths: string[] = [];
  const request = (path: Route) =>
    new Promise<undefined>((resolve, reject) => {
      const { value } = path;
      paths.push(value);
      const isRefused = value.endsWith(refused);
      waiting.push({ path: value, end: () => (isRefused ? reject(new PlumblineError('forbidden', 'no')) : resolve(undefined)) });
    });
  const jira = { request } as unknown as JiraClient;
  return { jira, waiting, paths };
}

describe('writeChanges', () => {
  it('fifty deletions go out a few at a time, and each keeps its own outcome in its own place', async () => {
    const changes = Array.from({ length: 50 }, (_, index) => deletion(index));
    const { jira, waiting, paths } = waitingJira('/issue/7');
    const writing = writeChanges(jira, { id: '900', projectId: '1' }, 'p1', changes);
    let most = 0;
    let rounds = 0;
    while (waiting.length > 0) {
      most = Math.max(most, waiting.length);
      rounds += 1;
      for (const { end } of waiting.splice(0).reverse()) end();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const outcomes = await writing;
    expect([most, rounds, paths.length]).toEqual([5, 10, 50]);
    expect(outcomes.map(({ changeId }) => changeId)).toEqual(changes.map(({ id }) => id));
    expect(outcomes.filter(({ status }) => status !== 'applied').map(({ changeId, status }) => [changeId, status])).toEqual([['subtask-7', 'failed']]);
  });
});
