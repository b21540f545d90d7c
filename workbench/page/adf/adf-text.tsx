import type { ReactNode } from 'react';
import React from 'react';
import { Code } from '@atlaskit/code';
import Link from '@atlaskit/link';
import type { AdfNode } from './adf-node';
import { attribute } from './adf-node';

type Mark = NonNullable<AdfNode['marks']>[number];

/** Only these may become a link: issue text is other people's, and a `javascript:` address would run in this page. */
const isSafeAddress = (href: string) => /^(https?:|mailto:)/i.test(href);

const applyMark = (content: ReactNode, mark: Mark): ReactNode => {
  switch (mark.type) {
    case 'strong':
      return <strong>{content}</strong>;
    case 'em':
      return <em>{content}</em>;
    case 'code':
      return <Code>{content}</Code>;
    case 'strike':
      return <s>{content}</s>;
    case 'underline':
      return <u>{content}</u>;
    case 'subsup':
      return attribute(mark, 'type') === 'sup' ? <sup>{content}</sup> : <sub>{content}</sub>;
    case 'link':
      return isSafeAddress(attribute(mark, 'href')) ? (
        <Link href={attribute(mark, 'href')} target="_blank" rel="noreferrer">
          {content}
        </Link>
      ) : (
        content
      );
    // Colours and the like change the look only; the text stands.
    default:
      return content;
  }
};

export const AdfText = ({ node }: { readonly node: AdfNode }) => (
  <>{(node.marks ?? []).reduce<ReactNode>(applyMark, node.text ?? '')}</>
);
