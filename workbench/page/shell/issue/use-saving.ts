import { useRef, useState } from 'react';
import { errorText } from '../../error-text';

/** One thing a person saves. */
export interface Saving {
  readonly isSaving: boolean;
  /** Why the last try was refused, in words; null when it was not. */
  readonly problem: string | null;
  /** Does the work unless it is being done already. Resolves to whether it was done now. */
  save(work: () => Promise<unknown>): Promise<boolean>;
}

export const useSaving = (): Saving => {
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // State is too late for a second press in the same moment.
  const isBusy = useRef(false);
  const save = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setSaving(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(errorText(error));
      return false;
    } finally {
      isBusy.current = false;
      setSaving(false);
    }
  };
  return { isSaving, problem, save };
};
