import { cutWhole } from './well-formed';

/**
 * Collects plain text line by line, up to a limit of UTF-16 units; what comes after the limit is dropped and
 * remembered.
 */
export interface PlainTextWriter {
  /** Adds text to the current line; line breaks in it are kept. */
  write(text: string): void;
  /** Ends the line (with `\n`) or the part of a row (with a space), unless nothing stands on it. */
  end(separator: '\n' | ' '): void;
  /** Puts a list marker before the text that comes next; one that still waits for its text gives way to it. */
  marker(text: string): void;
  /** Forgets a marker whose item came to its end without text. */
  dropMarker(): void;
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
  let mark = '';

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
      if (text === '') return;
      push(mark + text);
      mark = '';
      lineHasText = !text.endsWith('\n');
    },
    end: (separator) => {
      if (lineHasText || pending !== '') pending = pending === '\n' ? pending : separator;
      lineHasText = false;
    },
    marker: (text) => {
      mark = text;
      lineHasText = false;
    },
    dropMarker: () => {
      mark = '';
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
