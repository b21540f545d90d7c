import { createContext, useContext } from 'react';
import type { WorkbenchState } from '../api-schemas';
import type { NoteBook } from '../uikit/notes';
import type { ColorMode } from './color-mode';
import type { FlagBoard } from './flag-board';
import type { Address } from './use-address';

/** What every part of the shell may need. */
export interface Workbench {
  readonly state: WorkbenchState;
  readonly address: Address;
  readonly user: string;
  readonly colorMode: ColorMode;
  setColorMode(colorMode: ColorMode): void;
  readonly notes: NoteBook;
  readonly flags: FlagBoard;
}

const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export const WorkbenchProvider = WorkbenchContext.Provider;

/** @throws Error outside of the shell */
export const useWorkbench = (): Workbench => {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('This part of the shell was drawn outside of WorkbenchProvider.');
  return workbench;
};
