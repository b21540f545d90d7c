import React, { useMemo } from 'react';
import type { Surface } from '../../api-schemas';
import { NotDrawn } from '../../uikit/not-drawn';
import { useWorkbench } from '../use-workbench';
import { RunningSurface } from './running-surface';

interface AppSurfaceProps {
  readonly moduleType: string;
  /** The `extension` part of the context a surface gets. Must be stable: a new object starts the surface again. */
  readonly extension: Readonly<Record<string, unknown>>;
  /** Called after each finished call of a resolver, which may have changed the issue. */
  readonly onInvoked?: () => void;
}

const noop = () => {};

/** The app's surface of a module type, started afresh for each person and each place. */
export const AppSurface = ({ moduleType, extension, onInvoked = noop }: AppSurfaceProps) => {
  const { state, user } = useWorkbench();
  const known = state.surfaces.find(({ type }) => type === moduleType);
  // The state is read again now and then; only another surface is a reason to start again.
  const surface = useMemo<Surface | undefined>(() => known, [known?.key]);
  if (!surface)
    return (
      <NotDrawn
        what={`no module of type ${moduleType}`}
        why="The manifest declares none, or the server did not list it."
      />
    );
  return (
    <RunningSurface
      key={`${surface.key} ${user} ${JSON.stringify(extension)}`}
      surface={surface}
      extension={extension}
      onInvoked={onInvoked}
    />
  );
};
