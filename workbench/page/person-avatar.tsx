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

const LETTERS = 'x="24" y="31" font-family="sans-serif" font-size="19" fill="#fff" text-anchor="middle"';

const picture = (name: string) => {
  const background = `<rect width="48" height="48" fill="hsl(${hueOf(name)} 55% 38%)"/>`;
  const letters = `<text ${LETTERS}>${initialsOf(name)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${background}${letters}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

/**
 * A person's avatar made of initials, since the workbench's people have no pictures. The name beside it is its label.
 */
export const PersonAvatar = ({
  name,
  size = 'small',
}: {
  readonly name: string;
  readonly size?: 'xsmall' | 'small';
}) => <Avatar size={size} src={picture(name)} />;
