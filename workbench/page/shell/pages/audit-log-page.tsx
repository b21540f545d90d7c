import React from 'react';
import Heading from '@atlaskit/heading';
import { AppSurface } from '../surface/app-surface';
import { SurfaceTitle } from '../surface/surface-title';

const extension = { type: 'jira:adminPage' } as const;

/** Jira's admin page of the app. Anyone with the address gets here: whether they may see anything is the app's decision. */
export const AuditLogPage = () => (
  <SurfaceTitle moduleType="jira:adminPage" trail={[{ text: 'Administration' }, { text: 'Apps' }]}>
    {(title) => (
      <>
        <Heading size="large" as="h1">
          {title}
        </Heading>
        <AppSurface moduleType="jira:adminPage" extension={extension} />
      </>
    )}
  </SurfaceTitle>
);
