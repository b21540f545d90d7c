import { app } from '../app';
import { errorCodeOf } from '../domain/errors';
import { IssueEventSchema, type IssueEvent } from './issue-event';

interface IssueInEvent {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
}

/**
 * Makes the function of one product event. An event nobody can read is dropped and named; a failure asks Forge to come
 * again, because an event whose trigger throws is lost.
 */
export const onIssueEvent =
  (trigger: string, run: (issue: IssueInEvent, event: IssueEvent) => Promise<unknown>) =>
  async (event: unknown): Promise<unknown> => {
    const parsed = IssueEventSchema.safeParse(event);
    if (!parsed.success) {
      app.log('trigger.unreadable', { trigger });
      return undefined;
    }
    const { id, key, fields } = parsed.data.issue;
    try {
      await run({ issueId: id, issueKey: key, projectId: fields.project.id }, parsed.data);
      return undefined;
    } catch (thrown) {
      app.log('trigger.failed', { trigger, issueId: id, code: errorCodeOf(thrown) });
      return app.retryLater();
    }
  };
