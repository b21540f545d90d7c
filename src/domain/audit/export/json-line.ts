/**
 * JSON on one line. U+2028 and U+2029 are escaped, which JSON reads as the same text: many readers of lines, Node's own
 * among them, end a line there.
 */
export const jsonLine = (content: object): string =>
  `${JSON.stringify(content).replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`)}\n`;
