/** Tells whether text is whole Unicode: no half of a surrogate pair stands alone in it. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** The first `length` UTF-16 units of text, or one fewer where that would leave half a surrogate pair. */
export const cutWhole = (text: string, length: number): string => {
  const last = text.charCodeAt(length - 1);
  const splits = length < text.length && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splits ? length - 1 : length);
};
