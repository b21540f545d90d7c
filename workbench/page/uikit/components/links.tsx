import React from 'react';
import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import Link from '@atlaskit/link';
import { drawing } from '../drawing';
import { prop, required } from '../prop';
import { useSurfaceHost } from '../surface-host';

export const linkDrawings = [
  drawing(
    'Link',
    {
      href: prop.text,
      openNewTab: prop.flag,
      appearance: prop.oneOf('default', 'subtle', 'inverse'),
      testId: prop.text,
    },
    function LinkBody({ props: { openNewTab = false, href = '', ...props }, children }) {
      const host = useSurfaceHost();
      return (
        <Link
          {...props}
          href={href}
          {...(openNewTab ? { target: '_blank' } : {})}
          onClick={(event) => {
            event.preventDefault();
            host.navigate(href, openNewTab);
          }}
        >
          {children}
        </Link>
      );
    },
  ),
  drawing(
    'Breadcrumbs',
    { label: prop.text, maxItems: prop.number, defaultExpanded: prop.flag, isExpanded: prop.flag, testId: prop.text },
    ({ props, children }) => <Breadcrumbs {...props}>{children}</Breadcrumbs>,
  ),
  drawing('BreadcrumbsItem', { text: required.text, href: prop.text, testId: prop.text }, ({ props }) => (
    <BreadcrumbsItem {...props} />
  )),
];
