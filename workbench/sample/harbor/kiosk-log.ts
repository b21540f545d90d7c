const LOG_STARTS_AT = Date.UTC(2025, 6, 3, 4, 0, 0);
const SECONDS_BETWEEN_LINES = 7;

/** What the kiosk does over and over; the lost connection is one step of the round. */
const EVENTS = [
  'INFO  heartbeat sent, queue empty',
  'INFO  passport reader ready',
  'DEBUG poll timetable, 0 changes',
  'INFO  check-in finished, 2 passes printed',
  'WARN  gateway did not answer within 3000 ms, attempt 1 of 3',
  'WARN  gateway did not answer within 3000 ms, attempt 2 of 3',
  'ERROR connection lost: no route to 10.20.0.1, showing the offline page',
  'INFO  link up, new address 10.20.0.111, reconnecting',
  'INFO  connection restored after 12 s',
] as const;

/**
 * The log of one kiosk morning: the same text on every call, whole lines, at least `minimumCharacters` long
 * (UTF-16 units).
 */
export function kioskLog({ minimumCharacters }: { readonly minimumCharacters: number }): string {
  let log = '';
  for (let line = 0; log.length < minimumCharacters; line += 1) {
    const time = new Date(LOG_STARTS_AT + line * SECONDS_BETWEEN_LINES * 1000).toISOString();
    log += `${time} kiosk-11 [${String(line).padStart(5, '0')}] ${EVENTS[line % EVENTS.length]}\n`;
  }
  return log;
}
