import React from 'react';
import Tag, { SimpleTag } from '@atlaskit/tag';
import TagGroup from '@atlaskit/tag-group';
import { drawing } from '../drawing';
import { prop, required } from '../prop';

const COLORS = [
  'standard',
  'gray',
  'lime',
  'orange',
  'magenta',
  'green',
  'blue',
  'red',
  'purple',
  'grey',
  'teal',
  'yellow',
] as const;

export const tagDrawings = [
  drawing(
    'Tag',
    {
      text: required.text,
      appearance: prop.oneOf('default', 'rounded'),
      color: prop.oneOf(...COLORS),
      elemBefore: prop.element,
      href: prop.text,
      isRemovable: prop.flag,
      removeButtonLabel: prop.text,
      onAfterRemoveAction: prop.handler,
      onBeforeRemoveAction: prop.handler,
      testId: prop.text,
    },
    ({
      props: { isRemovable, removeButtonLabel, onAfterRemoveAction, onBeforeRemoveAction, appearance: _, ...props },
    }) =>
      isRemovable ? (
        <Tag
          {...props}
          removeButtonLabel={removeButtonLabel ?? 'Remove'}
          onAfterRemoveAction={(text) => void onAfterRemoveAction?.(text)}
          // The product removes at once; waiting for the app's answer is not possible in this synchronous callback.
          onBeforeRemoveAction={() => {
            void onBeforeRemoveAction?.();
            return true;
          }}
        />
      ) : (
        <SimpleTag {...props} />
      ),
  ),
  drawing('TagGroup', { alignment: prop.oneOf('start', 'end') }, ({ props, children }) => (
    <TagGroup {...props}>{children}</TagGroup>
  )),
];
