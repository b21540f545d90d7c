import { createContext, useContext } from 'react';
import type { NoteKind } from './notes';

export interface KnownPerson {
  readonly accountId: string;
  readonly displayName: string;
}

/** What the drawn components need from the page around them. The object is stable for the life of a surface. */
export interface SurfaceHost {
  /** Runs a handler of the app; settles when the app has handled it. Failures are noted, not thrown. */
  run(functionId: string, args: readonly unknown[]): Promise<void>;
  note(kind: NoteKind, what: string): void;
  navigate(url: string, newTab: boolean): void;
  readonly people: readonly KnownPerson[];
  /** How many trees arrived and which of them is on the screen: a controlled input waits for the newest. */
  readonly trees: { received: number; drawn: number };
}

const SurfaceHostContext = createContext<SurfaceHost | undefined>(undefined);

export const SurfaceHostProvider = SurfaceHostContext.Provider;

/** @throws Error outside of a surface */
export const useSurfaceHost = (): SurfaceHost => {
  const host = useContext(SurfaceHostContext);
  if (!host) throw new Error('A UI Kit component was drawn outside of SurfaceHostProvider.');
  return host;
};
