/**
 * One line for the vendor's log. On Forge a log line can leave the customer (log sharing is on by default), so the type
 * admits names, ids, codes and numbers only: there is no way to pass it text of an issue, a prompt or an answer.
 */
export function log(event: `${string}.${string}`, facts: Readonly<Record<string, string | number | boolean | null>>): void {
  console.log(JSON.stringify({ event, ...facts }));
}
