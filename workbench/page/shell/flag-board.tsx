import type { ReactElement } from 'react';
import React, { useMemo, useState } from 'react';
import Flag, { AutoDismissFlag, FlagGroup } from '@atlaskit/flag';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';

export type FlagKind = 'info' | 'success' | 'warning' | 'error';

export interface ShownFlag {
  readonly id: string;
  readonly kind: FlagKind;
  readonly title: string;
  readonly description?: string;
  readonly isAutoDismiss: boolean;
  readonly actions: readonly { readonly content: string; readonly onClick: () => void }[];
}

/** The flags at the lower left of the page. Showing one with a known id replaces it. */
export interface FlagBoard {
  show(flag: ShownFlag): void;
  close(id: string): void;
}

const ICONS: Readonly<Record<FlagKind, ReactElement>> = {
  info: <InformationIcon label="Information" color={token('color.icon.information')} />,
  success: <SuccessIcon label="Success" color={token('color.icon.success')} />,
  warning: <WarningIcon label="Warning" color={token('color.icon.warning')} />,
  error: <ErrorIcon label="Error" color={token('color.icon.danger')} />,
};

export const useFlagBoard = (): readonly [FlagBoard, readonly ShownFlag[]] => {
  const [flags, setFlags] = useState<readonly ShownFlag[]>([]);
  const board = useMemo(() => {
    const without = (id: string) => (shown: readonly ShownFlag[]) => shown.filter((flag) => flag.id !== id);
    return {
      show: (flag: ShownFlag) => setFlags((shown) => [flag, ...without(flag.id)(shown)]),
      close: (id: string) => setFlags(without(id)),
    };
  }, []);
  return [board, flags];
};

export const Flags = ({ board, flags }: { readonly board: FlagBoard; readonly flags: readonly ShownFlag[] }) => (
  <FlagGroup onDismissed={(id) => board.close(String(id))}>
    {flags.map(({ id, kind, title, description, isAutoDismiss, actions }) => {
      const Kind = isAutoDismiss ? AutoDismissFlag : Flag;
      return (
        <Kind key={id} id={id} icon={ICONS[kind]} title={title} description={description} actions={[...actions]} />
      );
    })}
  </FlagGroup>
);
