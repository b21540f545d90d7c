import type { ComponentProps } from 'react';
import React, { useEffect } from 'react';
import type AddIcon from '@atlaskit/icon/core/add';
import { drawing } from '../drawing';
import { findIcon } from '../find-icon';
import { NotDrawn } from '../not-drawn';
import { prop, required } from '../prop';
import { useSurfaceHost } from '../surface-host';

type IconColor = NonNullable<ComponentProps<typeof AddIcon>['color']>;

const UnknownIcon = ({ glyph }: { readonly glyph: string }) => {
  const host = useSurfaceHost();
  useEffect(() => host.note('unknown', `icon "${glyph}"`), [host, glyph]);
  return <NotDrawn what={`unknown icon "${glyph}"`} why="Not among the names of type IconNext; legacy names are going away." />;
};

const color = prop.token<IconColor>('color.');

export const iconDrawings = [
  drawing(
    'Icon',
    {
      glyph: required.text,
      label: prop.text,
      size: prop.oneOf('small', 'medium', 'large', 'xlarge'),
      color,
      primaryColor: color,
      secondaryColor: prop.text,
      testId: prop.text,
    },
    ({ props }) => {
      const Icon = findIcon(props.glyph);
      if (!Icon) return <UnknownIcon glyph={props.glyph} />;
      return (
        <Icon
          label={props.label ?? ''}
          size={props.size === 'small' ? 'small' : 'medium'}
          color={props.color ?? props.primaryColor ?? 'currentColor'}
        />
      );
    },
  ),
];
