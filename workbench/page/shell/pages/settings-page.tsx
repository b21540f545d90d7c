import React, { useMemo } from 'react';
import type { Project } from '../../api-schemas';
import { SurfacePage } from '../surface/surface-page';

export const SettingsPage = ({ project }: { readonly project: Project }) => {
  const { id, key, name } = project;
  const extension = useMemo(
    () => ({ type: 'jira:projectSettingsPage', project: { id, key, type: 'software' } }),
    [id, key],
  );
  const trail = useMemo(
    () => [{ text: name, to: { page: 'issues', projectKey: key } as const }, { text: 'Project settings' }],
    [name, key],
  );
  return <SurfacePage moduleType="jira:projectSettingsPage" extension={extension} trail={trail} />;
};
