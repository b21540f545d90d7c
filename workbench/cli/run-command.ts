import { rmSync } from 'node:fs';
import { readOptions, usage } from './options';
import { openApi } from './open-api';
import { serve } from './serve';

/**
 * Runs one command line of the workbench and answers the exit code. With `--json` standard output holds one JSON value
 * and nothing else.
 */
export async function runCommand(parameters: readonly string[]): Promise<number> {
  const options = readOptions(parameters);
  const [first, second] = options.words;
  switch (options.command) {
    case 'serve':
      await serve(options);
      return 0;
    case 'reset':
      rmSync(options.folder, { recursive: true, force: true });
      return print(options.json, { reset: options.folder });
    case 'invoke':
      if (!first || !second) return fail('invoke needs a surface and a call, e.g. invoke issue-panel openIssuePanel');
      return ask(options, '/api/invoke', {
        surface: first,
        functionKey: second,
        payload: options.payload,
        accountId: options.user,
        extension: {},
      });
    case 'event':
      if (!first) return fail('event needs an event type, e.g. event avi:forge:installed:app');
      return ask(options, '/api/events', { ...asObject(options.payload), eventType: first });
    case 'schedule':
      if (!first) return fail('schedule needs a key of a scheduledTrigger in manifest.yml');
      return ask(options, `/api/schedules/${encodeURIComponent(first)}`, {});
    case 'fault':
      return ask(options, '/api/faults', options.payload ?? {});
    case 'validator':
      return ask(options, '/api/validators', options.payload);
    case 'dump':
      return ask(options, '/api/dump', undefined);
    case 'help':
      process.stdout.write(`${usage}\n`);
      return 0;
    default:
      return fail(usage);
  }
}

async function ask(options: ReturnType<typeof readOptions>, path: string, body: unknown): Promise<number> {
  const api = await openApi(options);
  try {
    const { status, body: answer } = await api.request(path, body);
    print(options.json, answer);
    return status < 400 ? 0 : 1;
  } finally {
    await api.close();
  }
}

function print(json: boolean, value: unknown): number {
  process.stdout.write(`${json ? JSON.stringify(value) : JSON.stringify(value, null, 2)}\n`);
  return 0;
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
