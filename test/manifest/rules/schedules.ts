import type { Finding } from '../finding';
import type { Manifest } from '../manifest';

/** Forge's limits for one app, from its documentation; the validator does not count. */
export const ScheduleLimits = { MAX_SCHEDULED_TRIGGERS: 5, MAX_FIVE_MINUTE: 1 } as const;

export function checkSchedules(manifest: Manifest): Finding[] {
  const schedules = manifest.modules['scheduledTrigger'] ?? [];
  const frequent = schedules.filter(({ interval }) => interval === 'fiveMinute');
  const over = (count: number, limit: number, what: string): Finding[] =>
    count <= limit ? [] : [{ rule: 'schedules', where: 'modules.scheduledTrigger', problem: `${count} ${what}; Forge runs ${limit}.` }];
  return [
    ...over(schedules.length, ScheduleLimits.MAX_SCHEDULED_TRIGGERS, 'scheduled triggers'),
    ...over(frequent.length, ScheduleLimits.MAX_FIVE_MINUTE, 'scheduled triggers with the interval fiveMinute'),
  ];
}
