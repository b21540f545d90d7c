import React from 'react';
import Heading from '@atlaskit/heading';
import { useWorkbench } from '../use-workbench';
import { AppSurface } from './app-surface';
import { Trail } from './trail';
import type { TrailStep } from './trail';

interface SurfacePageProps {
  readonly moduleType: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly trail: readonly TrailStep[];
}

/** A full page of the app, as Jira frames it: the trail, the module's title from the manifest, then the surface. */
export const SurfacePage = ({ moduleType, extension, trail }: SurfacePageProps) => {
  const { state } = useWorkbench();
  const title = state.surfaces.find(({ type }) => type === moduleType)?.title ?? 'App';
  return (
    <div className="surface-page">
      <Trail steps={trail} />
      <Heading size="large" as="h1">
        {title}
      </Heading>
      <AppSurface moduleType={moduleType} extension={extension} />
    </div>
  );
};
