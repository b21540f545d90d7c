import { Heading, List, ListItem, Stack, Text } from '@forge/react';
import React from 'react';
import type { Block, DraftText } from '../../../contract/calls/changes';
import { strings } from '../../shared/strings';

/** A text as Jira will hold it, block by block, with the line that says a model drafted it. */
export const DraftBody = ({ text }: { readonly text: DraftText }) => (
  <Stack space="space.075">
    {text.blocks.map((block, index) => (
      <DraftBlock key={index} block={block} />
    ))}
    {text.draftedBy === 'model' && (
      <Text>
        <Text as="em">{strings.panel.draft.aiMark}</Text>
      </Text>
    )}
  </Stack>
);

const DraftBlock = ({ block }: { readonly block: Block }) => {
  switch (block.type) {
    case 'heading':
      return (
        <Heading as="h5" size="xsmall">
          {block.text}
        </Heading>
      );
    case 'paragraph':
      return <Text>{block.text}</Text>;
    case 'bullets':
    case 'steps':
      return (
        <List type={block.type === 'steps' ? 'ordered' : 'unordered'}>
          {block.items.map((item, index) => (
            <ListItem key={index}>
              <Text>{item}</Text>
            </ListItem>
          ))}
        </List>
      );
  }
};
