import React from 'react';

/** Letter and colour per issue type. Jira's own drawings are trademarks of their product, so these are plain tiles. */
const LOOKS: Readonly<Record<string, { readonly letter: string; readonly color: string }>> = {
  bug: { letter: 'B', color: 'var(--ds-background-danger-bold)' },
  story: { letter: 'S', color: 'var(--ds-background-success-bold)' },
  improvement: { letter: 'I', color: 'var(--ds-background-success-bold)' },
  epic: { letter: 'E', color: 'var(--ds-background-discovery-bold)' },
};
const ANY = { letter: 'T', color: 'var(--ds-background-information-bold)' };

export const IssueTypeIcon = ({ type }: { readonly type: string }) => {
  const { letter, color } = LOOKS[type.toLowerCase()] ?? ANY;
  return (
    <span className="issue-type" style={{ background: color }} role="img" aria-label={type} title={type}>
      {letter}
    </span>
  );
};
