import React from 'react';
import { SurfacePage } from '../surface/surface-page';

const extension = { type: 'jira:adminPage' };
const trail = [{ text: 'Administration' }, { text: 'Apps' }];

/** Jira's admin page of the app. Anyone with the address gets here: what they may see is the app's own decision. */
export const AuditLogPage = () => <SurfacePage moduleType="jira:adminPage" extension={extension} trail={trail} />;
