/** A random marker as prompts carry it: enough hex digits that no text contains it by chance. */
const MARKER = /[0-9a-f]{16,}/i;
/** A line with more words than this beside the marker is a sentence about the fence, not the fence. */
const FENCE_MAX_WORDS = 4;

/**
 * The part of a message that stands between two marker lines: the same line twice, or a begin and an end line that
 * share one long hex token. Undefined when the message has no such pair.
 */
export function findFencedText(message: string): string | undefined {
  const lines = message.split('\n');
  for (const [start, line] of lines.entries()) {
    const marker = markerOf(line);
    if (marker === undefined) continue;
    const end = lines.findIndex((other, at) => at > start && markerOf(other) === marker);
    if (end !== -1) return lines.slice(start + 1, end).join('\n');
  }
  return undefined;
}

function markerOf(line: string): string | undefined {
  const [marker] = MARKER.exec(line) ?? [];
  if (marker === undefined) return undefined;
  const words = line.replace(marker, ' ').match(/\p{L}+/gu) ?? [];
  return words.length <= FENCE_MAX_WORDS ? marker.toLowerCase() : undefined;
}
