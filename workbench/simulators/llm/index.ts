import type { Clock } from '../../host/clock';
import { jsonResponse, NotSimulatedError } from '../../host/platform-call';
import type { Simulator } from '../../host/platform-call';
import { perInstallation } from '../per-installation';
import { ModelServiceError } from './language-model-backend';
import type { LanguageModelBackend, ModelRequest } from './language-model-backend';
import { createModelMeter } from './model-meter';
import type { StreamCut } from './reply-stream';
import { llmRoutes } from './routes';

/** One prompt as the app sent it, kept in memory only. */
export interface RecordedPrompt {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly invocationId: string;
  readonly request: ModelRequest;
}

export interface LlmSimulator extends Simulator {
  /** Every valid prompt of the installation, oldest first, those refused by a limit included. */
  prompts(installationId: string): readonly RecordedPrompt[];
  backend(): LanguageModelBackend;
  /** Answers with another backend from now on. Models that it does not list are refused with 403. */
  setBackend(backend: LanguageModelBackend): void;
  setStreamCut(cut: StreamCut): void;
}

const BASE_URL = 'https://llm';

/** Forge's hosted models: validates and limits as the service does, and lets a backend answer. Nothing goes to disk. */
export function createLlmSimulator(start: {
  clock: Clock;
  backend: LanguageModelBackend;
  streamCut?: StreamCut;
}): LlmSimulator {
  const { clock } = start;
  let { backend, streamCut = 'clean' } = start;
  const meters = perInstallation(() => createModelMeter(clock));
  const recorded = perInstallation((): RecordedPrompt[] => []);

  return {
    async handle({ method, path, body, target, invocation }) {
      const { id } = invocation.installation;
      const model = target.model ?? '';
      const call =
        path === `${BASE_URL}/${encodeURIComponent(model)}` ? `${method} ${BASE_URL}/{model}` : `${method} ${path}`;
      const route = new Map(Object.entries(llmRoutes)).get(call);
      if (!route) throw new NotSimulatedError(`the model call ${method} ${path}`);
      const record = (request: ModelRequest) =>
        recorded.of(id).push({ at: clock.now(), invocationId: invocation.id, request });
      try {
        return await route(model, body, { backend, meter: meters.of(id), clock, invocation, streamCut, record });
      } catch (error) {
        if (!(error instanceof ModelServiceError)) throw error;
        const { status, code, message } = error;
        return code === undefined ? new Response(message, { status }) : jsonResponse(status, { code, message });
      }
    },
    prompts: (installationId) => recorded.of(installationId),
    backend: () => backend,
    setBackend(next) {
      backend = next;
    },
    setStreamCut(cut) {
      streamCut = cut;
    },
  };
}
