import React, { useEffect } from 'react';
import { token } from '@atlaskit/tokens';
import { drawing } from '../drawing';
import { findIcon } from '../find-icon';
import { NotDrawn } from '../not-drawn';
import { prop, required } from '../prop';
import { useSurfaceHost } from '../surface-host';

/** The names that are colours: the icon takes the custom property behind one. */
type ColorToken = Extract<Parameters<typeof token>[0], `color.${'icon' | 'text' | 'link'}${string}`>;

const UnknownIcon = ({ glyph }: { readonly glyph: string }) => {
  const host = useSurfaceHost();
  useEffect(() => host.note('unknown', `icon "${glyph}"`), [host, glyph]);
  return (
    <NotDrawn
      what={`unknown icon "${glyph}"`}
      why="Not among the names of type IconNext; legacy names are going away."
    />
  );
};

const color = prop.token<ColorToken>('color.');

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
      const name = props.color ?? props.primaryColor;
      return (
        <Icon
          label={props.label ?? ''}
          size={props.size === 'small' ? 'small' : 'medium'}
          color={name === undefined ? 'currentColor' : token(name)}
        />
      );
    },
  ),
];
