import { useRef, useState } from 'react';
import { NoAnswerError } from '../../api';
import { errorText } from '../../error-text';

/** One thing a person saves. */
export interface Saving {
  readonly isSaving: boolean;
  /** Why the last try was refused, or came to nothing, in words; null when it was not. */
  readonly problem: string | null;
  /** Does the work unless it is being done already. Resolves to whether it was done now. */
  save(work: () => Promise<unknown>): Promise<boolean>;
}

/** The answer may have been lost after the work was done. */
const NO_ANSWER =
  'The workbench did not answer, so nobody knows whether this was saved. What you wrote is kept here: save it again once it answers.';

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
      setProblem(error instanceof NoAnswerError ? NO_ANSWER : errorText(error));
      return false;
    } finally {
      isBusy.current = false;
      setSaving(false);
    }
  };
  return { isSaving, problem, save };
};
