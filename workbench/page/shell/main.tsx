import './feature-flags';
import '@atlaskit/css-reset';
import React from 'react';
import { createRoot } from 'react-dom/client';
import { applyColorMode, startingColorMode } from './color-mode';
import { Shell } from './shell';

const start = async () => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with id "root".');
  const colorMode = startingColorMode();
  await applyColorMode(colorMode);
  createRoot(root).render(<Shell startIn={colorMode} />);
};

void start();
