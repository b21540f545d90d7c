import { Inline, LoadingButton, Text } from '@forge/react';
import React, { useState } from 'react';
import { strings } from '../../shared/strings';

interface PageButtonsProps {
  /** Counted from 1, the newest. */
  readonly page: number;
  readonly hasOlder: boolean;
  /** "Older", or other words where a search stopped before it found a whole page. */
  readonly olderLabel: string;
  readonly isLoading: boolean;
  readonly onNewer: () => void;
  readonly onOlder: () => void;
}

/** Nothing at all while there is only one page. The button that was pressed keeps the focus while its page loads. */
export const PageButtons = ({ page, hasOlder, olderLabel, isLoading, onNewer, onOlder }: PageButtonsProps) => {
  const [pressed, setPressed] = useState<'newer' | 'older'>('older');
  if (page === 1 && !hasOlder && !isLoading) return null;
  const loading = isLoading ? pressed : 'neither';
  return (
    <Inline space="space.100" alignBlock="center">
      <LoadingButton
        isLoading={loading === 'newer'}
        isDisabled={loading === 'older' || (!isLoading && page === 1)}
        onClick={() => {
          setPressed('newer');
          onNewer();
        }}
      >
        {strings.audit.newer}
      </LoadingButton>
      <Text>{strings.audit.page(page)}</Text>
      <LoadingButton
        isLoading={loading === 'older'}
        isDisabled={loading === 'newer' || (!isLoading && !hasOlder)}
        onClick={() => {
          setPressed('older');
          onOlder();
        }}
      >
        {olderLabel}
      </LoadingButton>
    </Inline>
  );
};
