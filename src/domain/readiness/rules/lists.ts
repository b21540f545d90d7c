const ITEM = /^\s{0,20}(?:[-*•–+]{1,4}\s{1,3}|\(?\d{1,2}[.):\]]{1,2}\s{0,3}|#{1,4}\s{1,3}|[a-z][.)]\s{1,3})(?=[\p{L}\p{N}"'(\[`*_{<])/u;

const isListed = (line: string): boolean => ITEM.test(line);

interface TextList {
  /** The line before it; empty where it is the first. */
  readonly intro: string;
  readonly items: readonly string[];
}

/** Runs of list items among lines that are not empty. A line without a mark ends one. */
export function listsOf(lines: readonly string[]): TextList[] {
  const lists: { intro: string; items: string[] }[] = [];
  let open: { intro: string; items: string[] } | undefined;
  for (const [index, line] of lines.entries()) {
    if (!isListed(line)) open = undefined;
    else if (open) open.items.push(line);
    else lists.push((open = { intro: lines[index - 1] ?? '', items: [line] }));
  }
  return lists;
}
