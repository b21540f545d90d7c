import React from 'react';
import BlockerIcon from '@atlaskit/icon/core/priority-blocker';
import CriticalIcon from '@atlaskit/icon/core/priority-critical';
import HighestIcon from '@atlaskit/icon/core/priority-highest';
import HighIcon from '@atlaskit/icon/core/priority-high';
import LowIcon from '@atlaskit/icon/core/priority-low';
import LowestIcon from '@atlaskit/icon/core/priority-lowest';
import MajorIcon from '@atlaskit/icon/core/priority-major';
import MediumIcon from '@atlaskit/icon/core/priority-medium';
import MinorIcon from '@atlaskit/icon/core/priority-minor';
import TrivialIcon from '@atlaskit/icon/core/priority-trivial';
import { token } from '@atlaskit/tokens';

const DANGER = token('color.icon.danger');
const WARNING = token('color.icon.warning');
const CALM = token('color.icon.information');

type IconColor = typeof DANGER | typeof WARNING | typeof CALM;

const LOOKS: Readonly<Record<string, { readonly Icon: typeof HighIcon; readonly color: IconColor }>> = {
  blocker: { Icon: BlockerIcon, color: DANGER },
  critical: { Icon: CriticalIcon, color: DANGER },
  highest: { Icon: HighestIcon, color: DANGER },
  high: { Icon: HighIcon, color: DANGER },
  major: { Icon: MajorIcon, color: DANGER },
  medium: { Icon: MediumIcon, color: WARNING },
  minor: { Icon: MinorIcon, color: CALM },
  low: { Icon: LowIcon, color: CALM },
  lowest: { Icon: LowestIcon, color: CALM },
  trivial: { Icon: TrivialIcon, color: CALM },
};

export const PriorityLabel = ({ name }: { readonly name: string | null }) => {
  if (name === null) return <span className="subtle">None</span>;
  const look = LOOKS[name.toLowerCase()];
  return (
    <span className="priority">
      {look ? <look.Icon label="" color={look.color} /> : null}
      {name}
    </span>
  );
};
