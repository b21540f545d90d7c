import type { ComponentProps } from 'react';
import React, { useMemo } from 'react';
import { Bleed, Box, Inline, Stack, xcss } from '@atlaskit/primitives';
import { z } from 'zod';
import { drawing } from '../drawing';
import { prop } from '../prop';

type Space = NonNullable<ComponentProps<typeof Stack>['space']>;
type BoxProps = ComponentProps<typeof Box>;
type Padding = NonNullable<BoxProps['padding']>;
type Background = NonNullable<BoxProps['backgroundColor']>;
type StyleObject = Parameters<typeof xcss>[0];

const space = prop.token<Space>('space.');
const padding = prop.token<Padding>('space.');
const bleed = prop.token<NonNullable<ComponentProps<typeof Bleed>['all']>>('space.');
const alignBlock = prop.oneOf('start', 'center', 'end', 'stretch', 'baseline');
const styles = z
  .custom<StyleObject>((value) => typeof value === 'object' && value !== null, 'expected an xcss object')
  .exactOptional();

export const layoutDrawings = [
  drawing('Root', {}, ({ children }) => <>{children}</>),
  drawing('ContentWrapper', { name: prop.text }, ({ children }) => <>{children}</>),
  drawing('(fragment)', {}, ({ children }) => <>{children}</>),
  drawing(
    'Stack',
    {
      space,
      alignBlock: prop.oneOf('start', 'center', 'end', 'stretch'),
      alignInline: prop.oneOf('start', 'center', 'end', 'stretch'),
      grow: prop.oneOf('hug', 'fill'),
      spread: prop.oneOf('space-between'),
      testId: prop.text,
    },
    ({ props, children }) => <Stack {...props}>{children}</Stack>,
  ),
  drawing(
    'Inline',
    {
      space,
      rowSpace: space,
      alignBlock,
      alignInline: prop.oneOf('start', 'center', 'end', 'stretch'),
      grow: prop.oneOf('hug', 'fill'),
      spread: prop.oneOf('space-between'),
      shouldWrap: prop.flag,
      separator: prop.text,
      testId: prop.text,
    },
    ({ props, children }) => <Inline {...props}>{children}</Inline>,
  ),
  drawing('Bleed', { all: bleed, inline: bleed, block: bleed, testId: prop.text }, ({ props, children }) => (
    <Bleed {...props}>{children}</Bleed>
  )),
  drawing(
    'Box',
    {
      backgroundColor: prop.token<Background>('color.'),
      padding,
      paddingBlock: padding,
      paddingBlockStart: padding,
      paddingBlockEnd: padding,
      paddingInline: padding,
      paddingInlineStart: padding,
      paddingInlineEnd: padding,
      role: prop.text,
      testId: prop.text,
      xcss: styles,
    },
    function BoxBody({ props: { xcss: style, ...props }, children }) {
      const resolved = useMemo(() => (style ? xcss(style) : undefined), [JSON.stringify(style)]);
      return (
        <Box {...props} {...(resolved ? { xcss: resolved } : {})}>
          {children}
        </Box>
      );
    },
  ),
];
