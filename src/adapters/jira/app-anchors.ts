import { route } from '@forge/api';
import * as z from 'zod';
import { AnchorSchema } from '../../domain/audit/record';
import { PlumblineError } from '../../domain/errors';
import type { AnchorStore } from '../../domain/ports';
import { jiraAsApp } from './client';

const KEY = 'audit-anchors';

/** Characters a Jira property may hold; an anchor takes about 130. */
const MAX_ANCHORS = 200;

const ReplySchema = z.object({ value: z.array(AnchorSchema) });

/**
 * `AnchorStore` in a property of the app in Jira: a second place, in another product's storage, that rewriting the app's
 * database does not reach. Only the app itself may write it, so this is one of the few things done as the app.
 */
export const jiraAnchors: AnchorStore = {
  async readAnchors() {
    try {
      return (await jiraAsApp.request(route`/rest/forge/1/app/properties/${KEY}`, { reply: ReplySchema })).value;
    } catch (thrown) {
      if (thrown instanceof PlumblineError && thrown.code === 'not_found') return [];
      throw thrown;
    }
  },
  async saveAnchors(anchors) {
    await jiraAsApp.request(route`/rest/forge/1/app/properties/${KEY}`, {
      method: 'PUT',
      body: anchors.slice(-MAX_ANCHORS),
    });
  },
};
