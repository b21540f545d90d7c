import { getAppContext } from '@forge/api';
import type { ChainHead } from '../../domain/audit/record';

/**
 * The head this process saw last, of one installation. Processes are shared by customers, so it is only ever given back to
 * the installation it came from; and it is a guess: the statement that builds on it stores nothing when it is wrong.
 */
let remembered: { readonly installation: string; readonly head: ChainHead } | undefined;

const installation = (): string => getAppContext().installation?.ari.toString() ?? '';

export const recallHead = (): ChainHead | undefined => {
  const here = installation();
  return here !== '' && remembered?.installation === here ? remembered.head : undefined;
};

export function rememberHead(head: ChainHead | undefined): void {
  remembered = head && { installation: installation(), head };
}
