import { useCallback, useEffect } from 'react';
import type { Result } from '../../contract/result';

/** What a state hears of being opened. */
type Opening<Data> = { readonly type: 'opening' } | { readonly type: 'opened'; readonly result: Result<Data> };

/**
 * Opens something when it appears and again whenever `open` is another.
 *
 * @param open answers undefined when a newer run has begun meanwhile; must be stable
 * @returns `retry` that shows the loading state, and `reopen` that keeps what is shown until the answer is there
 */
export function useOpening<Data>(open: () => Promise<Result<Data> | undefined>, dispatch: (event: Opening<Data>) => void) {
  const reopen = useCallback(async () => {
    const result = await open();
    if (result) dispatch({ type: 'opened', result });
  }, [open, dispatch]);

  const retry = useCallback(() => {
    dispatch({ type: 'opening' });
    void reopen();
  }, [reopen, dispatch]);

  useEffect(retry, [retry]);
  return { reopen, retry };
}
