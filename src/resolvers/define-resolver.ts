import Resolver from '@forge/resolver';
import type * as z from 'zod';
import { app } from '../app';
import type { Call } from '../contract/call';
import type { CallError, Result } from '../contract/result';
import { PlumblineError, errorCodeOf } from '../domain/errors';
import { askJira, type Audience } from './audience';

/** The caller, as the platform and Jira vouch for them. */
export interface Session {
  readonly accountId: string;
  /** Joins everything this request leads to in the audit log. */
  readonly correlationId: string;
  readonly mayEdit: boolean;
}

interface Definition<C extends Call> {
  /** Who may make this call; without it the definition does not compile. */
  readonly allow: Audience<z.output<C['input']>>;
  /** Whether it answers without a licence. Proof of what was done stays readable when the subscription ends. */
  readonly unlicensed: 'refused' | 'answered';
  readonly run: (input: z.output<C['input']>, session: Session) => Promise<z.input<C['output']>>;
}

/** One definition for each call of a surface, no more and no fewer. */
export type Definitions<Calls extends Readonly<Record<string, Call>>> = {
  readonly [Name in keyof Calls]: Definition<Calls[Name]>;
};

/**
 * Makes the function behind one surface. For every call, in this order: parse what came in, check the licence, ask Jira
 * whether the caller may, run, parse what goes out. Whatever is thrown becomes a code; nothing else leaves, but for
 * Forge's own request for consent.
 */
export function defineResolver<Calls extends Readonly<Record<string, Call>>>(
  calls: Calls,
  definitions: Definitions<Calls>,
) {
  const resolver = new Resolver();
  for (const name of Object.keys(calls)) {
    const [call, definition] = [calls[name], definitions[name]];
    if (!call || !definition) throw new Error(`call ${name} has no definition`);
    resolver.define(name, ({ payload, context }: { payload: unknown; context: { accountId?: string } }) =>
      answer(call, definition, payload, context.accountId),
    );
  }
  return resolver.getDefinitions();
}

async function answer(
  call: Call,
  definition: Definition<Call>,
  payload: unknown,
  accountId: string | undefined,
): Promise<Result<unknown>> {
  const reference = app.invocationId();
  try {
    const data = await admitAndRun(call, definition, payload, accountId, reference);
    return { ok: true, data: call.output.parse(data) };
  } catch (thrown) {
    // Not an answer of ours: Forge takes this error and asks the person for consent.
    if (app.isConsentRequest(thrown)) throw thrown;
    app.log('call.failed', { call: call.name, code: errorCodeOf(thrown), reference, problem: describe(thrown) });
    if (errorCodeOf(thrown) === 'setting_up') await askForSetup(reference);
    return { ok: false, error: toCallError(thrown, reference) };
  }
}

async function admitAndRun(
  call: Call,
  definition: Definition<Call>,
  payload: unknown,
  accountId: string | undefined,
  correlationId: string,
): Promise<unknown> {
  const input = call.input.safeParse(payload);
  if (!input.success) throw new PlumblineError('bad_input', input.error.issues[0]?.path.join('.') ?? '');
  if (!accountId) throw new PlumblineError('forbidden', 'nobody is logged in');
  if (definition.unlicensed === 'refused' && !app.isLicensed()) throw new PlumblineError('unlicensed', 'no active licence');
  const { admitted, mayEdit, mayKnow } = await askJira(definition.allow, input.data);
  if (!admitted) throw new PlumblineError(mayKnow ? 'forbidden' : 'not_found', `needs ${definition.allow.who}`);
  return definition.run(input.data, { accountId, correlationId, mayEdit });
}

/** Without the queue the hourly schedule makes the schema, so a failure here only makes the person wait longer. */
async function askForSetup(reference: string): Promise<void> {
  try {
    await app.requestSetup();
  } catch (thrown) {
    app.log('setup.not_requested', { reference, problem: describe(thrown) });
  }
}

function toCallError(thrown: unknown, reference: string): CallError {
  if (!(thrown instanceof PlumblineError)) return { code: 'unexpected', reference };
  return {
    code: thrown.code,
    reference,
    ...(thrown.changed && { changed: [...thrown.changed] }),
    ...(thrown.retryAfterSeconds !== undefined && { retryAfterSeconds: thrown.retryAfterSeconds }),
  };
}

/** Our own errors carry ids and statuses; of any other only the kind is logged, since its message could hold text. */
const describe = (thrown: unknown): string =>
  thrown instanceof PlumblineError ? thrown.message : thrown instanceof Error ? thrown.name : typeof thrown;
