import { cutWhole } from './well-formed';

/**
 * Collects plain text line by line, up to a limit of UTF-16 units; what comes after the limit is dropped and
 * remembered.
 */
export interface PlainTextWriter {
  /** Adds text to the current line; line breaks in it are kept. */
  write(text: string): void;
  /** Ends the line (with `\n`) or the part of a row (with a space), unless nothing but a marker stands on it. */
  end(separator: '\n' | ' '): void;
  /** Adds a list marker: what follows belongs on the same line. */
  marker(text: string): void;
  /** Adds a table cell's separator in place of the line end that the cell before asked for. */
  cell(separator: string): void;
  isFull(): boolean;
  finish(): { text: string; truncated: boolean };
}

/** `maxChars` counts UTF-16 units; a surrogate pair is never cut in half. */
export const createPlainTextWriter = (maxChars: number): PlainTextWriter => {
  const chunks: string[] = [];
  let length = 0;
  let full = false;
  let lineHasText = false;
  let pending = '';

  const push = (added: string): void => {
    if (full || added === '') return;
    const text = pending + added;
    const room = maxChars - length;
    pending = '';
    full = text.length > room;
    const kept = full ? cutWhole(text, room) : text;
    chunks.push(kept);
    length += kept.length;
  };

  return {
    write: (text) => {
      push(text);
      lineHasText = text === '' ? lineHasText : !text.endsWith('\n');
    },
    end: (separator) => {
      if (lineHasText || pending !== '') pending = pending === '\n' ? pending : separator;
      lineHasText = false;
    },
    marker: (text) => {
      push(text);
      lineHasText = false;
    },
    cell: (separator) => {
      pending = '';
      push(separator);
      lineHasText = false;
    },
    isFull: () => full,
    finish: () => ({ text: chunks.join('').trim(), truncated: full }),
  };
};
