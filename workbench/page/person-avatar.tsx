import React from 'react';
import Avatar from '@atlaskit/avatar';

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .replace(/[&<>]/g, '');

const hueOf = (name: string) =>
  Array.from(name, (_, i) => name.charCodeAt(i) * 7).reduce((sum, code) => sum + code, 0) % 360;

const picture = (name: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="hsl(${hueOf(name)} 55% 38%)"/>` +
      `<text x="24" y="31" font-family="sans-serif" font-size="19" font-weight="600" fill="#fff" text-anchor="middle">${initialsOf(name)}</text></svg>`,
  )}`;

/** A person's avatar made of initials, since the workbench's people have no pictures. The name beside it is its label. */
export const PersonAvatar = ({
  name,
  size = 'small',
}: {
  readonly name: string;
  readonly size?: 'xsmall' | 'small';
}) => <Avatar size={size} src={picture(name)} />;
