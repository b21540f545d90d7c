/**
 * A LIMIT clause. Forge SQL refuses a bound parameter here (error 1210), so the number is written into the statement, and
 * nothing but a small whole number can be.
 *
 * @throws RangeError for anything else
 */
export function limitTo(rows: number): string {
  if (!Number.isSafeInteger(rows) || rows < 1 || rows > 10_000) throw new RangeError(`not a number of rows: ${rows}`);
  return `LIMIT ${rows}`;
}
