import { useCallback, useEffect, useRef, useState } from 'react';
import { getPanelStatus } from '../../api';
import type { PanelStatus } from '../../api-schemas';
import { errorText } from '../../error-text';
import { useWorkbench } from '../use-workbench';

/**
 * The status of a panel as Jira gets it: asked when the panel is first expanded, and again each time it is collapsed;
 * never in between.
 */
export const usePanelStatus = (surface: string | undefined, issueKey: string) => {
  const { user, notes } = useWorkbench();
  const [status, setStatus] = useState<PanelStatus | null>(null);
  const place = `${surface ?? ''} ${user} ${issueKey}`;
  const latest = useRef(place);
  latest.current = place;

  const ask = useCallback(() => {
    if (surface === undefined) return;
    getPanelStatus({ surface, accountId: user, issue: issueKey }).then(
      (answer) => latest.current === place && setStatus(answer),
      (error: unknown) => notes.add({ kind: 'fault', what: `the status of ${surface}: ${errorText(error)}` }),
    );
  }, [surface, user, issueKey, place, notes]);

  useEffect(() => {
    setStatus(null);
    ask();
  }, [ask]);
  return { status, ask };
};
