import type { ComponentProps } from 'react';
import React from 'react';
import Badge from '@atlaskit/badge';
import { Code, CodeBlock } from '@atlaskit/code';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { Text } from '@atlaskit/primitives';
import { drawing } from '../drawing';
import { textOf } from '../forge-doc';
import { prop, required } from '../prop';

type TextColor = NonNullable<ComponentProps<typeof Text>['color']>;
type CodeLanguage = NonNullable<ComponentProps<typeof CodeBlock>['language']>;

const asNumberOrText = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

export const textDrawings = [
  drawing(
    'Text',
    {
      as: prop.oneOf('span', 'p', 'strong', 'em', 'strike'),
      align: prop.oneOf('center', 'end', 'start'),
      color: prop.token<TextColor>('color.'),
      maxLines: prop.number,
      size: prop.oneOf('small', 'medium', 'large'),
      weight: prop.oneOf('regular', 'medium', 'semibold', 'bold'),
      testId: prop.text,
    },
    ({ props: { as = 'p', ...props }, children }) =>
      as === 'strike' ? (
        <Text {...props} as="span">
          <s>{children}</s>
        </Text>
      ) : (
        <Text {...props} as={as}>
          {children}
        </Text>
      ),
  ),
  drawing(
    'Heading',
    {
      size: prop.oneOf('xxlarge', 'xlarge', 'large', 'medium', 'small', 'xsmall', 'xxsmall'),
      as: prop.oneOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'span'),
      color: prop.oneOf('color.text', 'color.text.inverse', 'color.text.warning.inverse'),
      id: prop.text,
      testId: prop.text,
    },
    ({ props: { size = 'medium', ...props }, children }) => (
      <Heading {...props} size={size}>
        {children}
      </Heading>
    ),
  ),
  drawing('Strong', {}, ({ children }) => <strong>{children}</strong>),
  drawing('Em', {}, ({ children }) => <em>{children}</em>),
  drawing('Strike', {}, ({ children }) => <s>{children}</s>),
  drawing('List', { type: prop.oneOf('ordered', 'unordered') }, ({ props, children }) =>
    props.type === 'ordered' ? <ol>{children}</ol> : <ul>{children}</ul>,
  ),
  drawing('ListItem', {}, ({ children }) => <li>{children}</li>),
  drawing('Code', { testId: prop.text }, ({ props, children }) => <Code {...props}>{children}</Code>),
  drawing(
    'CodeBlock',
    {
      text: required.text,
      language: prop.token<CodeLanguage>(''),
      showLineNumbers: prop.flag,
      highlight: prop.text,
      highlightedStartText: prop.text,
      highlightedEndText: prop.text,
      shouldWrapLongLines: prop.flag,
      testId: prop.text,
    },
    ({ props }) => <CodeBlock {...props} />,
  ),
  drawing(
    'Badge',
    {
      appearance: prop.oneOf(
        'added',
        'default',
        'important',
        'primary',
        'primaryInverted',
        'removed',
        'warning',
        'discovery',
        'danger',
        'neutral',
        'success',
        'information',
        'inverse',
      ),
      max: prop.number,
      testId: prop.text,
    },
    ({ props, node }) => <Badge {...props}>{asNumberOrText(textOf(node))}</Badge>,
  ),
  drawing(
    'Lozenge',
    {
      appearance: prop.oneOf('default', 'success', 'removed', 'inprogress', 'new', 'moved'),
      isBold: prop.flag,
      maxWidth: prop.size,
      testId: prop.text,
    },
    ({ props, children }) => <Lozenge {...props}>{children}</Lozenge>,
  ),
];
