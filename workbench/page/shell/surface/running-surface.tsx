import React, { useLayoutEffect, useMemo } from 'react';
import Spinner from '@atlaskit/spinner';
import type { Surface } from '../../api-schemas';
import { SurfaceHostProvider } from '../../uikit/surface-host';
import { UiKitNode } from '../../uikit/uikit-node';
import { useSurfaceRuntime } from './use-surface-runtime';

interface RunningSurfaceProps {
  readonly surface: Surface;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly onInvoked: () => void;
}

/**
 * One surface: the app's bundle in an invisible sandboxed frame without an origin, and what it asks to be drawn,
 * drawn here. It may save files by itself, as in Forge's own frames. The drawing is memoised so that notes, flags and
 * polling around it do not redraw it.
 */
export const RunningSurface = ({ surface, extension, onInvoked }: RunningSurfaceProps) => {
  const { host, tree, frameRef } = useSurfaceRuntime({ surface, extension, onInvoked });
  useLayoutEffect(() => {
    if (tree) host.trees.drawn = tree.number;
  }, [host, tree]);
  const drawn = useMemo(
    () =>
      tree && (
        <SurfaceHostProvider value={host}>
          <UiKitNode node={tree.root} />
        </SurfaceHostProvider>
      ),
    [host, tree],
  );
  return (
    <div className="surface" data-surface={surface.key}>
      {drawn ?? <Spinner label={`Loading ${surface.title}`} />}
      <iframe
        ref={frameRef}
        className="surface-frame"
        title={`${surface.title} (runs here, draws nothing)`}
        src={`/surface/${encodeURIComponent(surface.key)}.html`}
        sandbox="allow-scripts allow-downloads"
        aria-hidden
        tabIndex={-1}
      />
    </div>
  );
};
