import { Inline, Lozenge, Stack, Tag, TagGroup, Text } from '@forge/react';
import React from 'react';
import type { SuggestionView } from '../../contract/calls/issue-panel';
import { strings } from '../shared/strings';
import type { FieldValue } from '../shared/view-types';

interface ValuesProps {
  readonly title: string;
  readonly values: readonly FieldValue[];
  readonly asTags: boolean;
}

const Values = ({ title, values, asTags }: ValuesProps) => (
  <Inline space="space.100" alignBlock="center" shouldWrap>
    <Text size="small" color="color.text.subtle">
      {title}
    </Text>
    {values.length === 0 && <Text>{strings.fields.values([])}</Text>}
    {values.length > 0 && asTags && (
      <TagGroup>
        {values.map((value) => (
          <Tag key={value.id} text={value.name} isRemovable={false} />
        ))}
      </TagGroup>
    )}
    {!asTags &&
      values.map((value) => (
        <Lozenge key={value.id} maxWidth="100%">
          {value.name}
        </Lozenge>
      ))}
  </Inline>
);

/** What Jira holds now and what the change would set or add. */
export const ValueChange = ({ suggestion }: { readonly suggestion: SuggestionView }) => {
  const asTags = suggestion.field !== 'priority';
  return (
    <Stack space="space.050">
      <Values title={strings.panel.current} values={suggestion.current} asTags={asTags} />
      <Values title={strings.panel.proposed} values={suggestion.proposed} asTags={asTags} />
    </Stack>
  );
};
