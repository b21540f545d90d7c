import React, { useMemo } from 'react';
import { AdfNodeSchema } from './adf-node';
import { AdfBlock, HeadingLevels } from './adf-block';
import { AdfPlaceholder } from './adf-placeholder';
import { headingOutline } from './heading-outline';

interface AdfDocumentProps {
  readonly document: unknown;
  /** Level of the document's outermost headings; the page's own title is the h1. */
  readonly headingsFrom?: number;
}

/** Draws an ADF document read-only. What it cannot draw shows as a placeholder, never as nothing. */
export const AdfDocument = ({ document, headingsFrom = 2 }: AdfDocumentProps) => {
  const parsed = useMemo(() => AdfNodeSchema.safeParse(document), [document]);
  const levels = useMemo(() => headingOutline(parsed.data ?? { type: 'doc' }, headingsFrom), [parsed, headingsFrom]);
  if (!parsed.success) return <AdfPlaceholder what="a document that is not in the Atlassian Document Format" />;
  return (
    <div className="adf">
      <HeadingLevels.Provider value={levels}>
        <AdfBlock node={parsed.data} />
      </HeadingLevels.Provider>
    </div>
  );
};
