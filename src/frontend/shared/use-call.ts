import { useCallback, useEffect, useReducer } from 'react';
import type * as z from 'zod';
import type { Call } from '../../contract/call';
import type { CallError, Result } from '../../contract/result';
import { callResolver } from './call-resolver';
import { useLatest } from './use-latest';

export type CallState<Data> =
  | { readonly status: 'loading' }
  /** `refreshing` while a newer answer is on its way; what is shown is the one before. */
  | { readonly status: 'ready'; readonly data: Data; readonly refreshing: boolean }
  | { readonly status: 'failed'; readonly error: CallError };

/** `input` is the call's input as JSON: what an answer is an answer to. */
type HeldState<Data> = CallState<Data> & { readonly input?: string | undefined };
type CallEvent<Data> =
  { readonly type: 'asked' } | { readonly type: 'answered'; readonly input: string; readonly result: Result<Data> };

/** One event per await, so that each await commits the tree once. */
function reduceCall<Data>(state: HeldState<Data>, event: CallEvent<Data>): HeldState<Data> {
  if (event.type === 'asked') return state.status === 'ready' ? { ...state, refreshing: true } : { status: 'loading' };
  const { result, input } = event;
  return result.ok
    ? { status: 'ready', data: result.data, refreshing: false, input }
    : { status: 'failed', error: result.error, input };
}

/**
 * Calls a resolver when the surface appears and again whenever the input changes.
 * @param input must be JSON; undefined while it is not known yet
 * @returns the state, `retry` that shows the loading state, and `poll` that keeps the state until the answer is there
 */
export function useCall<Input extends z.ZodType<Record<string, unknown>>, Output extends z.ZodType>(
  call: Call<Input, Output>,
  input: z.output<Input> | undefined,
): { state: CallState<z.output<Output>>; retry: () => void; poll: () => Promise<void> } {
  type Data = z.output<Output>;
  const [state, dispatch] = useReducer<(state: HeldState<Data>, event: CallEvent<Data>) => HeldState<Data>>(
    reduceCall,
    {
      status: 'loading',
    },
  );
  const latest = useLatest();
  const asked = input === undefined ? undefined : JSON.stringify(input);

  const poll = useCallback(async () => {
    if (asked === undefined) return;
    const again = call.input.parse(JSON.parse(asked));
    const result = await latest(() => callResolver(call, again));
    if (result !== undefined) dispatch({ type: 'answered', input: asked, result });
  }, [call, asked, latest]);

  const retry = useCallback(() => {
    dispatch({ type: 'asked' });
    void poll();
  }, [poll]);

  useEffect(retry, [retry]);
  // Between a new input and the effect that asks for it, what is held is already the answer to something else.
  const overtaken = state.status === 'ready' && state.input !== asked;
  return { state: overtaken ? { ...state, refreshing: true } : state, retry, poll };
}
