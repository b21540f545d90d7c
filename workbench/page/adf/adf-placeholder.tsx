import React from 'react';

export const AdfPlaceholder = ({ what }: { readonly what: string }) => (
  <span className="adf-placeholder">Not drawn here: {what}</span>
);
