import ForgeReconciler from '@forge/react';
import React from 'react';
import { SettingsPage } from './settings-page';

ForgeReconciler.render(<SettingsPage />);
