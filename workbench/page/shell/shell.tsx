import React, { useCallback, useMemo, useState } from 'react';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { getState } from '../api';
import { createNoteBook } from '../uikit/notes';
import type { ColorMode } from './color-mode';
import { applyColorMode } from './color-mode';
import { FaultsDrawer } from './faults/faults-drawer';
import { Flags, useFlagBoard } from './flag-board';
import { Page } from './page';
import { SideNav } from './side-nav';
import { Strip } from './strip';
import { TopBar } from './top-bar';
import { useAddress } from './use-address';
import { useLoaded } from './use-loaded';
import { WorkbenchProvider } from './use-workbench';

const notes = createNoteBook((list) => {
  window.__plumblineNotes = list;
});

/** The whole page: reads the workbench's state, then draws Jira around the surfaces. */
export const Shell = ({ startIn }: { readonly startIn: ColorMode }) => {
  const address = useAddress();
  const [colorMode, setColorMode] = useState(startIn);
  const [flags, shownFlags] = useFlagBoard();
  const [areFaultsOpen, setFaultsOpen] = useState(false);
  const { value: state, error } = useLoaded({
    load: () => getState(address.user),
    key: `state:${address.user}`,
    everyMs: 15_000,
  });
  const switchColorMode = useCallback(
    (next: ColorMode) => void applyColorMode(next).then(() => setColorMode(next)),
    [],
  );

  const user = address.user || state?.users[0]?.accountId || '';
  const workbench = useMemo(
    () => state && { state, address, user, colorMode, setColorMode: switchColorMode, notes, flags },
    [state, address, user, colorMode, switchColorMode, flags],
  );

  const silence = (
    <SectionMessage appearance="error" title="The workbench does not answer">
      <p>Nothing was lost. Start it with npm start, then reload this page.</p>
    </SectionMessage>
  );
  if (error !== undefined && !workbench) return silence;
  if (!workbench)
    return (
      <div className="centered">
        <Spinner size="large" label="Loading the workbench" />
      </div>
    );
  return (
    <WorkbenchProvider value={workbench}>
      <div className="shell">
        <Strip />
        <TopBar />
        {/* The page of an issue says so itself, and sooner. */}
        <div role="status">{error !== undefined && address.route.page !== 'issue' ? silence : null}</div>
        <div className="shell-body">
          <SideNav areFaultsOpen={areFaultsOpen} onToggleFaults={() => setFaultsOpen((open) => !open)} />
          <Page />
          {areFaultsOpen ? <FaultsDrawer onClose={() => setFaultsOpen(false)} /> : null}
        </div>
      </div>
      <Flags board={flags} flags={shownFlags} />
    </WorkbenchProvider>
  );
};
