import React from 'react';
import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import type { Route } from '../route';
import { useWorkbench } from '../use-workbench';

export interface TrailStep {
  readonly text: string;
  readonly to?: Route;
}

/** Breadcrumbs above a page. A step without an address is shown as a place, not as a link. */
export const Trail = ({ steps }: { readonly steps: readonly TrailStep[] }) => {
  const { address } = useWorkbench();
  return (
    <Breadcrumbs>
      {steps.map(({ text, to }) => (
        <BreadcrumbsItem
          key={text}
          text={text}
          {...(to
            ? {
                href: address.hrefOf(to),
                onClick: (event: React.MouseEvent) => {
                  event.preventDefault();
                  address.goTo(to);
                },
              }
            : {})}
        />
      ))}
    </Breadcrumbs>
  );
};
