import type * as z from 'zod';
import type { JiraClient } from '../../../src/adapters/jira/client';

/** A Jira that answers every request with the same body. */
export function cannedJira(body: unknown): JiraClient {
  function request<Reply>(path: unknown, options: { reply: z.ZodType<Reply> }): Promise<Reply>;
  function request(path: unknown, options: object): Promise<undefined>;
  async function request(_path: unknown, options: { reply?: z.ZodType }): Promise<unknown> {
    return options.reply?.parse(body);
  }
  return { request };
}
