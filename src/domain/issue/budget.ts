import { cutWhole } from './well-formed';

/**
 * Weights of the token estimate. It is an estimate, for text nobody has counted: Anthropic's rule of thumb is about 4
 * characters of English a token; other alphabets take more tokens a character, Chinese, Japanese and Korean about one
 * each.
 */
export const TokenEstimate = { ASCII_CHARS_PER_TOKEN: 4, OTHER_CHARS_PER_TOKEN: 2, CJK_CHARS_PER_TOKEN: 1 } as const;

const HEAD_SHARE = 0.6;
/**
 * A cut moves back to a line or word boundary only within this share of its part, so that one long line is not lost
 * whole.
 */
const BOUNDARY_SHARE = 0.2;

/** About how many tokens a model reads for a text; rounded up. See {@link TokenEstimate}. */
export const estimateTokens = (text: string): number => {
  let ascii = 0;
  let other = 0;
  let cjk = 0;
  for (const character of text) {
    if (character <= '\u007F') ascii += 1;
    else if (/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u.test(character)) cjk += 1;
    else other += character.length;
  }
  const { ASCII_CHARS_PER_TOKEN, OTHER_CHARS_PER_TOKEN, CJK_CHARS_PER_TOKEN } = TokenEstimate;
  return Math.ceil(ascii / ASCII_CHARS_PER_TOKEN + other / OTHER_CHARS_PER_TOKEN + cjk / CJK_CHARS_PER_TOKEN);
};

/**
 * Cuts text to a token budget out of its middle: about 60 % of what fits is the head, where the problem stands, and
 * 40 % the tail, where the error and the answer to questions stand. A marker line says how many UTF-16 units were
 * left out. Empty when not even the marker fits. `countTokens` has to grow with the text; it is called about 20 times
 * for a text of 100,000 characters.
 */
export const cutToBudget = (
  text: string,
  { maxTokens, countTokens = estimateTokens }: { maxTokens: number; countTokens?: (text: string) => number },
): { text: string; cut: boolean } => {
  if (countTokens(text) <= maxTokens) return { text, cut: false };
  let best = '';
  let fits = -1;
  let tooMany = text.length;
  while (tooMany - fits > 1) {
    const chars = Math.floor((fits + tooMany) / 2);
    const candidate = keepEnds(text, chars);
    if (countTokens(candidate) <= maxTokens) {
      fits = chars;
      best = candidate;
    } else tooMany = chars;
  }
  return { text: best, cut: true };
};

/** Head and tail of together at most `chars` UTF-16 units, with the marker line between them. */
const keepEnds = (text: string, chars: number): string => {
  const headChars = Math.floor(chars * HEAD_SHARE);
  const head = text.slice(0, headEnd(text, headChars));
  const tail = text.slice(tailStart(text, text.length - (chars - headChars)));
  const marker = `[... ${text.length - head.length - tail.length} characters left out ...]`;
  return [head.trimEnd(), marker, tail.trimStart()].filter((part) => part !== '').join('\n');
};

const headEnd = (text: string, end: number): number => {
  const nearest = end - Math.floor(end * BOUNDARY_SHARE);
  const nearby = text.slice(nearest, end);
  const line = nearby.lastIndexOf('\n');
  const boundary = line === -1 ? nearby.lastIndexOf(' ') : line;
  return boundary === -1 ? cutWhole(text, end).length : nearest + boundary;
};

const tailStart = (text: string, start: number): number => {
  const nearby = text.slice(start, start + Math.floor((text.length - start) * BOUNDARY_SHARE));
  const line = nearby.indexOf('\n');
  const boundary = line === -1 ? nearby.indexOf(' ') : line;
  if (boundary !== -1) return start + boundary + 1;
  const first = text.charCodeAt(start);
  return first >= 0xdc00 && first <= 0xdfff ? start + 1 : start;
};
