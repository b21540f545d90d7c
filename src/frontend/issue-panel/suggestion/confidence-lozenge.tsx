import { Lozenge } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import type { ConfidenceView } from '../../shared/view-types';

const appearance = { high: 'success', medium: 'inprogress', low: 'default' } as const;

/** How sure the evidence makes a suggestion, in words; the colour repeats the word. */
export const ConfidenceLozenge = ({ level }: { readonly level: ConfidenceView['level'] }) => (
  <Lozenge appearance={appearance[level]}>{strings.panel.confidence.level[level]}</Lozenge>
);
