import type { ReactNode } from 'react';
import React, { useId, useState } from 'react';
import ExpandedIcon from '@atlaskit/icon/core/chevron-down';
import CollapsedIcon from '@atlaskit/icon/core/chevron-right';

interface CardProps {
  readonly title: string;
  readonly icon?: ReactNode;
  /** Stands to the right of the title. */
  readonly status?: ReactNode;
  readonly onCollapse?: () => void;
  readonly children: ReactNode;
}

/** A collapsible group in the right column of the issue view. Closing it keeps the content alive, as Jira does. */
export const Card = ({ title, icon, status, onCollapse, children }: CardProps) => {
  const [isOpen, setOpen] = useState(true);
  const bodyId = useId();
  const Chevron = isOpen ? ExpandedIcon : CollapsedIcon;
  return (
    <section className="card" aria-label={title}>
      <div className="card-top">
        <h2>
          <button
            type="button"
            className="card-head"
            aria-expanded={isOpen}
            aria-controls={bodyId}
            onClick={() => {
              setOpen(!isOpen);
              if (isOpen) onCollapse?.();
            }}
          >
            <Chevron label="" size="small" />
            {icon}
            {title}
          </button>
        </h2>
        {status}
      </div>
      <div id={bodyId} className="card-body" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
};
