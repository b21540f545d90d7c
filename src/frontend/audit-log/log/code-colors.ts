const colors = ['blue', 'purple', 'teal', 'orange', 'magenta', 'lime'] as const;
export type CodeColor = (typeof colors)[number];

/**
 * A colour for each code of a page, so that the rows of one proposal are seen to belong together. Codes that follow one
 * another differ; the code itself is what counts.
 */
export function codeColors(codes: readonly (string | undefined)[]): ReadonlyMap<string, CodeColor> {
  const distinct = new Set(codes.filter((code) => code !== undefined));
  return new Map([...distinct].map((code, index) => [code, colors[index % colors.length] ?? 'blue']));
}
