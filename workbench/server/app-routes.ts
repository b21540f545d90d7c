import { z } from 'zod';
import { ok, refused, type ApiAnswer, type ApiRequest, type Route } from './api-answer';
import { LOCAL_SITE, type Session } from './session';

const PlacementSchema = z.object({
  issue: z.object({ id: z.string(), key: z.string(), type: z.string() }).optional(),
  project: z.object({ id: z.string(), key: z.string() }).optional(),
});
const InvokeSchema = z.object({
  surface: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  accountId: z.string(),
  extension: z.unknown().optional(),
});

/** What Forge does for the app: its surfaces call, its schedules run, its events arrive. */
export const appRoutes: readonly Route[] = [
  ['POST', /^\/api\/panel-status$/, panelStatus],
  ['POST', /^\/api\/invoke$/, invoke],
  [
    'POST',
    /^\/api\/product$/,
    () => refused(501, 'The workbench does not simulate requestJira from a surface. Plumbline calls Jira from its resolvers.'),
  ],
  [
    'POST',
    /^\/api\/deliver$/,
    async ({ workbench }) => {
      await workbench.settle();
      return ok({});
    },
  ],
  [
    'POST',
    /^\/api\/schedules\/([^/]+)$/,
    async ({ workbench }, _request, key) => ok({ result: (await workbench.runSchedule(LOCAL_SITE, key))?.result ?? null }),
  ],
  ['POST', /^\/api\/events$/, publishEvent],
];

async function panelStatus({ workbench }: Session, request: ApiRequest): Promise<ApiAnswer> {
  const asked = z.object({ surface: z.string(), accountId: z.string(), issue: z.string() }).parse(request.body);
  const { status } = await workbench.readPanelStatus(LOCAL_SITE, asked);
  return ok({ status });
}

/** A function that throws or dies reaches the page as Forge would tell it: a message and nothing else. */
async function invoke({ workbench }: Session, request: ApiRequest): Promise<ApiAnswer> {
  const { surface, functionKey, payload, accountId, extension } = InvokeSchema.parse(request.body);
  const placement = PlacementSchema.parse(extension ?? {});
  try {
    const { result } = await workbench.invokeCall(LOCAL_SITE, {
      surface,
      call: functionKey,
      payload,
      accountId,
      placement: { ...(placement.issue && { issue: placement.issue }), ...(placement.project && { project: placement.project }) },
    });
    return ok({ value: result ?? null });
  } catch (thrown) {
    return ok({ error: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

/** Sends a product or lifecycle event to the app and waits until everything it leads to is done. */
async function publishEvent({ workbench }: Session, request: ApiRequest): Promise<ApiAnswer> {
  const event = z.looseObject({ eventType: z.string(), selfGenerated: z.boolean().default(false) }).parse(request.body);
  workbench.publish(LOCAL_SITE, event);
  await workbench.settle();
  return ok({ delivered: event.eventType });
}
