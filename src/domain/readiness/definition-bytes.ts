/** What definitions take in the store: bytes of their JSON in UTF-8, texts without the space around them. Linear. */
export function definitionBytes(definitions: Readonly<Record<string, unknown>>): number {
  let bytes = 0;
  for (const character of JSON.stringify(definitions, (_, value: unknown) => (typeof value === 'string' ? value.trim() : value))) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
