import React from 'react';
import Lozenge from '@atlaskit/lozenge';

const DONE = /^(done|closed|resolved|complete)/i;
const ACTIVE = /^(in |doing|review|reopened)/i;

/** Jira colours a status by its category; the workbench knows only names, so it goes by the usual ones. */
export const StatusLozenge = ({ status }: { readonly status: string }) => (
  <Lozenge appearance={DONE.test(status) ? 'success' : ACTIVE.test(status) ? 'inprogress' : 'default'}>
    {status}
  </Lozenge>
);
