import React, { createContext, useContext } from 'react';
import { CodeBlock } from '@atlaskit/code';
import Link from '@atlaskit/link';
import Lozenge from '@atlaskit/lozenge';
import SectionMessage from '@atlaskit/section-message';
import type { AdfNode } from './adf-node';
import { attribute } from './adf-node';
import { AdfPlaceholder } from './adf-placeholder';
import { AdfText } from './adf-text';
import { headingLevel } from './heading-outline';

const PANEL_LOOKS = {
  info: 'information',
  note: 'discovery',
  tip: 'success',
  success: 'success',
  warning: 'warning',
  error: 'error',
} as const;
const STATUS_LOOKS = { green: 'success', red: 'removed', yellow: 'moved', blue: 'inprogress', purple: 'new' } as const;

const lookOf = <Look extends string>(looks: Readonly<Record<string, Look>>, name: string): Look | undefined =>
  looks[name];
const plainText = (node: AdfNode): string => node.text ?? (node.content ?? []).map(plainText).join('');

const AdfContent = ({ node }: { readonly node: AdfNode }) => (
  <>
    {(node.content ?? []).map((child, i) => (
      <AdfBlock key={i} node={child} />
    ))}
  </>
);

/** Where each heading of the document stands in the outline of the page. */
export const HeadingLevels = createContext<ReadonlyMap<AdfNode, number>>(new Map());

const AdfHeading = ({ node }: { readonly node: AdfNode }) => {
  const own = headingLevel(node);
  const level = useContext(HeadingLevels).get(node) ?? own;
  return React.createElement(`h${level}`, { className: `adf-h${own}` }, <AdfContent node={node} />);
};

/** Draws one node of an ADF document. */
export const AdfBlock = ({ node }: { readonly node: AdfNode }) => {
  switch (node.type) {
    case 'text':
      return <AdfText node={node} />;
    case 'doc':
    case 'layoutSection':
    case 'layoutColumn':
      return <AdfContent node={node} />;
    case 'paragraph':
      return (
        <p>
          <AdfContent node={node} />
        </p>
      );
    case 'heading':
      return <AdfHeading node={node} />;
    case 'hardBreak':
      return <br />;
    case 'rule':
      return <hr />;
    case 'bulletList':
      return (
        <ul>
          <AdfContent node={node} />
        </ul>
      );
    case 'orderedList':
      return (
        <ol start={Number(attribute(node, 'order')) || 1}>
          <AdfContent node={node} />
        </ol>
      );
    case 'listItem':
      return (
        <li>
          <AdfContent node={node} />
        </li>
      );
    case 'blockquote':
      return (
        <blockquote>
          <AdfContent node={node} />
        </blockquote>
      );
    case 'codeBlock':
      return <CodeBlock text={plainText(node)} shouldWrapLongLines />;
    case 'panel':
      return (
        <SectionMessage appearance={lookOf(PANEL_LOOKS, attribute(node, 'panelType')) ?? 'information'}>
          <AdfContent node={node} />
        </SectionMessage>
      );
    case 'table':
      return (
        <div className="adf-table">
          <table>
            <tbody>
              <AdfContent node={node} />
            </tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return (
        <tr>
          <AdfContent node={node} />
        </tr>
      );
    case 'tableHeader':
      return (
        <th>
          <AdfContent node={node} />
        </th>
      );
    case 'tableCell':
      return (
        <td>
          <AdfContent node={node} />
        </td>
      );
    case 'status':
      return (
        <Lozenge appearance={lookOf(STATUS_LOOKS, attribute(node, 'color')) ?? 'default'}>
          {attribute(node, 'text')}
        </Lozenge>
      );
    case 'mention':
      return <span className="adf-mention">{attribute(node, 'text')}</span>;
    case 'emoji':
      return <>{attribute(node, 'text') || attribute(node, 'shortName')}</>;
    case 'inlineCard':
      return <Link href={attribute(node, 'url')}>{attribute(node, 'url')}</Link>;
    default:
      return <AdfPlaceholder what={node.type} />;
  }
};
