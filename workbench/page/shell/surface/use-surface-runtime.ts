import type { RefCallback } from 'react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Surface } from '../../api-schemas';
import { linkFrame } from '../../bridge/frame-link';
import type { FrameLink } from '../../bridge/frame-link';
import { errorText } from '../../error-text';
import type { ForgeNode } from '../../uikit/forge-doc';
import type { SurfaceHost } from '../../uikit/surface-host';
import { themeOf } from '../color-mode';
import { useWorkbench } from '../use-workbench';
import { bridgeCommands } from './bridge-commands';
import { createEventHub } from './event-hub';
import { navigateTo } from './navigate-to';
import { productContext } from './product-context';

interface DrawnTree {
  readonly root: ForgeNode;
  /** Counts the trees of this surface from 1. */
  readonly number: number;
}

interface SurfaceRuntimeInput {
  readonly surface: Surface;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly onInvoked: () => void;
}

interface SurfaceRuntime {
  readonly host: SurfaceHost;
  readonly tree: DrawnTree | undefined;
  /** Goes on the frame; the link is made before the frame's document runs. */
  readonly frameRef: RefCallback<HTMLIFrameElement>;
}

const THEME_CHANGED = 'FORGE_CORE_THEME_CHANGED';

/** Joins one frame to the page: its trees, its calls, and the handlers it left in the tree. */
export const useSurfaceRuntime = ({ surface, extension, onInvoked }: SurfaceRuntimeInput): SurfaceRuntime => {
  const workbench = useWorkbench();
  const latest = useRef({ workbench, onInvoked });
  latest.current = { workbench, onInvoked };
  const link = useRef<FrameLink | undefined>(undefined);
  const [tree, setTree] = useState<DrawnTree | undefined>(undefined);

  const { host, hub } = useMemo(() => {
    const { notes, state } = latest.current.workbench;
    const run = async (functionId: string, args: readonly unknown[]) => {
      try {
        await link.current?.run(functionId, args);
      } catch (error) {
        notes.add({ kind: 'fault', what: `a handler of ${surface.key}: ${errorText(error)}` });
      }
    };
    const created: SurfaceHost = {
      run,
      note: (kind, what) => notes.add({ kind, what }),
      navigate: (url, newTab) => navigateTo({ url, newTab, address: latest.current.workbench.address, notes }),
      people: state.users,
      trees: { received: 0, drawn: 0 },
    };
    return { host: created, hub: createEventHub(run) };
  }, [surface.key]);

  const frameRef = useCallback(
    (frame: HTMLIFrameElement | null) => {
      link.current?.close();
      link.current = undefined;
      if (!frame) return;
      const commands = bridgeCommands({
        host,
        hub,
        flags: latest.current.workbench.flags,
        surface,
        extension,
        accountId: latest.current.workbench.user,
        getContext: () => productContext({ workbench: latest.current.workbench, surface, extension }),
        onTree: (root) => setTree({ root, number: (host.trees.received += 1) }),
        onInvoked: () => latest.current.onInvoked(),
      });
      link.current = linkFrame({ frame, commands, onFault: (what) => host.note('fault', `${surface.key}: ${what}`) });
    },
    [host, hub, surface, extension],
  );

  const { colorMode } = workbench;
  useEffect(() => hub.emit(THEME_CHANGED, themeOf(colorMode)), [hub, colorMode]);
  // A surface starts with a clean slate: what an earlier one could not draw is no longer on the screen.
  useEffect(() => () => latest.current.workbench.notes.clear(), []);

  return { host, tree, frameRef };
};
