const MARK = /^\s{0,8}(?:h(?<wiki>[1-6])\. ?|(?<hashes>#{1,6})\s)/u;

/**
 * How deep a folded line stands as a heading of wiki markup or Markdown: 1 for `h1.` and `#`, up to 6; null for any other line.
 * Headings of Jira's own documents come as plain lines, so theirs is not known.
 */
export function headingLevel(folded: string): number | null {
  const { wiki, hashes } = MARK.exec(folded)?.groups ?? {};
  if (wiki !== undefined) return Number(wiki);
  return hashes?.length ?? null;
}

/** Whether a heading stands below another: both have a level, and its own is the deeper one. */
export const isBelow = (deeper: number | null, level: number | null): boolean => deeper !== null && level !== null && deeper > level;
