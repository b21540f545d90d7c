/** Cells of RFC 4180 text: a reader of its own, so that the writer is not held against itself. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"(,|\r\n)/suy;
    quoted.lastIndex = at;
    const cell = quoted.exec(text);
    if (cell === null) throw new Error(`No cell begins at ${at}: ${text.slice(at, at + 20)}`);
    row.push((cell[1] ?? '').replaceAll('""', '"'));
    if (cell[2] === '\r\n') rows.push(row.splice(0));
    at = quoted.lastIndex;
  }
  if (row.length > 0) throw new Error('The last row has no line end.');
  return rows;
}

const START = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

/** Whether a spreadsheet could take the cell for a formula, also one that finds other cells in it and takes quotes off them. */
export const beginsFormula = (cell: string): boolean =>
  /^[\t\r\n\0]/.test(cell) || START.test(cell) || cell.split(/[;\t\r\n]/).some((part) => START.test(part.replace(/^"+/, '')));

/** The value a defused cell was made from. */
export const undefused = (cell: string): string =>
  cell.replace(/^'(?='*[\t\r\n\0])|(?<=^|[;\t\r\n])'(?=['"\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/gu, '');
