import type { z } from 'zod';
import { jsonResponse } from '../../host/platform-call';
import type { RateWindow } from '../rate-window';
import type { Backlog } from './backlog';
import { JobRequestSchema, oversizeOf, PublishRequestSchema } from './publish-request';
import type { PublishRequest } from './publish-request';

/** What a route may touch of one installation. */
export interface RouteContext {
  readonly backlog: Backlog;
  readonly eventsPerMinute: RateWindow;
  /** True for a queue whose consumer function may run longer than 55 seconds. */
  readonly isLong: (queueName: string) => boolean;
  readonly enqueue: (request: PublishRequest) => void;
}

export type QueueRoute = (body: unknown, context: RouteContext) => Response;

/** The braces are literal: the SDK sends them and Forge's proxy fills them in. */
const APP = '{contextAri}/{environmentId}/{appId}/{appVersion}';

/** Every call the simulator answers, by `METHOD path`. The parity table names the same calls. */
export const queueRoutes: ReadonlyMap<string, QueueRoute> = new Map([
  [`POST /webhook/queue/publish/${APP}`, publish],
  [`POST /webhook/queue/stats/${APP}`, stats],
  [`POST /webhook/queue/cancel/${APP}`, cancel],
]);

function publish(body: unknown, { eventsPerMinute, isLong, enqueue }: RouteContext): Response {
  const parsed = PublishRequestSchema.safeParse(body);
  if (!parsed.success) return badRequest(parsed.error);
  const request = parsed.data;
  const oversize = oversizeOf(request, isLong(request.queueName));
  if (oversize !== undefined) return jsonResponse(413, { errorMessage: oversize });
  if (!eventsPerMinute.spend(request.payload.length)) return jsonResponse(429, { message: 'Too many requests.' });
  enqueue(request);
  return jsonResponse(201, {});
}

function stats(body: unknown, { backlog }: RouteContext): Response {
  const parsed = JobRequestSchema.safeParse(body);
  if (!parsed.success) return badRequest(parsed.error);
  const job = backlog.findJob(parsed.data.jobId);
  if (job?.queueName !== parsed.data.queueName) return jsonResponse(404, {});
  const { success, inProgress, failed } = job;
  return jsonResponse(200, { success, inProgress, failed });
}

function cancel(body: unknown, { backlog }: RouteContext): Response {
  const parsed = JobRequestSchema.safeParse(body);
  if (!parsed.success) return badRequest(parsed.error);
  const { jobId, queueName } = parsed.data;
  if (backlog.findJob(jobId)?.queueName !== queueName) return jsonResponse(404, {});
  backlog.cancel(jobId);
  return jsonResponse(204);
}

const badRequest = ({ issues }: z.ZodError): Response =>
  jsonResponse(400, {
    code: 400,
    message: 'The request is not what the events API takes',
    errors: issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
  });
