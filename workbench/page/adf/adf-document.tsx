import React, { useMemo } from 'react';
import { AdfNodeSchema } from './adf-node';
import { AdfBlock } from './adf-block';
import { AdfPlaceholder } from './adf-placeholder';

/** Draws an ADF document read-only. What it cannot draw shows as a placeholder, never as nothing. */
export const AdfDocument = ({ document }: { readonly document: unknown }) => {
  const parsed = useMemo(() => AdfNodeSchema.safeParse(document), [document]);
  if (!parsed.success) return <AdfPlaceholder what="a document that is not in the Atlassian Document Format" />;
  return (
    <div className="adf">
      <AdfBlock node={parsed.data} />
    </div>
  );
};
