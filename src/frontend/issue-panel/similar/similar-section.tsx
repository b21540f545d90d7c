import { Heading, Stack, Text } from '@forge/react';
import React, { type ReactNode } from 'react';
import { strings } from '../../shared/strings';
import { FoldedRows } from './folded-rows';

interface SimilarSectionProps {
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly ReactNode[];
}

/** Rows of a section before somebody asks for more: a narrow panel has other things to say. */
const FIRST_ROWS = 5;

/** One kind of past issues under its heading; nothing where there are none. */
export const SimilarSection = ({ title, sentence, rows }: SimilarSectionProps) => {
  const words = strings.panel.similar;
  if (rows.length === 0) return null;
  return (
    <Stack space="space.100">
      <Stack space="space.025">
        <Heading as="h3" size="xsmall">
          {title}
        </Heading>
        <Text size="small" color="color.text.subtle">
          {sentence}
        </Text>
      </Stack>
      <FoldedRows
        rows={rows}
        first={FIRST_ROWS}
        showLabel={(hidden) => words.showMore(hidden, title)}
        hideLabel={() => words.showFewer(title)}
      />
    </Stack>
  );
};
