import ForgeReconciler from '@forge/react';
import React from 'react';
import { AuditLogPage } from './audit-log-page';

ForgeReconciler.render(<AuditLogPage />);
