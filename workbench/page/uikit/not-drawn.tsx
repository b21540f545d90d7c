import React from 'react';

/** Stands where something could not be drawn. Loud on purpose: a surface with a gap must not look finished. */
export const NotDrawn = ({ what, why }: { readonly what: string; readonly why: string }) => (
  <span role="alert" className="not-drawn" data-not-drawn={what}>
    <strong>Workbench: {what}</strong>
    <span>{why}</span>
  </span>
);
