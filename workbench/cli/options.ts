import { parseArgs } from 'node:util';
import { standardUsers } from '../sample/users';

export const usage = `Usage: npm run workbench -- <command> [options]

  serve                            the page on localhost (npm start)
  invoke <surface> <call>          one call as a person: --user, --payload '{"issueId":"10001"}'
  event <eventType>                a product event: --payload '{"issue":{...}}'
  schedule <key>                   a scheduled trigger, now
  fault                            read the faults, or change them: --payload '{"model":"down"}'
  validator                        the app's workflow validators, or put one on a transition:
                                   --payload '{"projectKey":"HARB","transition":"Start progress","moduleKey":"...","attached":true}'
  dump                             everything the workbench holds
  reset                            start anew

  --issues FILE.jsonl --project KEY   another person's export instead of the sample project
  --folder DIR                        where the state is kept (default .workbench)
  --port N                            default 8080
  --reset                             forget the kept state first
  --json                              one JSON value on standard output, nothing else

  PLUMBLINE_MODEL=anthropic:<model> or ollama:<model> lets a real model answer; the default is plain rules.`;

/** One command line, read. @throws Error in words for an option that does not exist or a payload that is not JSON */
export function readOptions(parameters: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: {
      issues: { type: 'string' },
      project: { type: 'string' },
      folder: { type: 'string', default: '.workbench' },
      port: { type: 'string', default: '8080' },
      user: { type: 'string', default: standardUsers.member.accountId },
      payload: { type: 'string' },
      reset: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [command = '', ...words] = positionals;
  return {
    command,
    words,
    issues: values.issues,
    project: values.project,
    folder: values.folder,
    port: readPort(values.port),
    user: values.user,
    payload: readPayload(values.payload),
    reset: values.reset,
    json: values.json,
  };
}
export type Options = ReturnType<typeof readOptions>;

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`--port takes a number from 0 to 65535, not "${text}".`);
}

function readPayload(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('--payload takes JSON, e.g. --payload \'{"issueId":"10001"}\'.');
  }
}
