import { Bleed, Inline, Stack, Tag, Text } from '@forge/react';
import React from 'react';
import type { SuggestionView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';

/** What the change would set or add, beside what Jira holds now. */
export const ValueChange = ({ suggestion }: { readonly suggestion: SuggestionView }) =>
  suggestion.effect === 'add' ? <Additions {...suggestion} /> : <Replacement {...suggestion} />;

type Values = Pick<SuggestionView, 'current' | 'proposed'>;

const Replacement = ({ current, proposed }: Values) => (
  <Text>
    {strings.panel.replaces(current)}
    <Text as="strong">{strings.fields.values(proposed)}</Text>
  </Text>
);

/** Tags bring a margin of their own, which is taken back so that they stand in line with the text. */
const Additions = ({ current, proposed }: Values) => (
  <Stack space="space.050">
    <Bleed all="space.050">
      <Inline shouldWrap>
        {proposed.map((value) => (
          <Tag key={value.id} text={strings.panel.adds(value)} isRemovable={false} />
        ))}
      </Inline>
    </Bleed>
    {current.length > 0 && (
      <Text size="small" color="color.text.subtle">
        {strings.panel.keeps(current)}
      </Text>
    )}
  </Stack>
);
