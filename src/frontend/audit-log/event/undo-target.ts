import type { UndoScope } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import type { AuditEvent } from '../../shared/view-types';

/** Something that can be taken back from an event, and what its button says. */
export interface UndoTarget {
  readonly label: string;
  readonly scope: UndoScope;
}

const words = strings.audit.detail.more;

/** Only a change that was made can be taken back: alone with its approval, its run, or all of its settings version. */
export function undoTargets(event: AuditEvent): readonly UndoTarget[] {
  if (event.action !== 'change.applied') return [];
  const { proposalId, settingsVersion } = event.payload;
  const { correlationId, target } = event;
  const ofSettings =
    target.projectId === null
      ? []
      : [
          {
            label: words.undoSettings(settingsVersion),
            scope: { type: 'settings_version', projectId: target.projectId, settingsVersion } as const,
          },
        ];
  return [
    { label: words.undoApproval, scope: { type: 'approval', proposalId } },
    { label: words.undoRun, scope: { type: 'run', correlationId } },
    ...ofSettings,
  ];
}
