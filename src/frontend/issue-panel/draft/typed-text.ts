/** What was typed, from the event of a UI Kit field, whose value has no type. */
export const typedText = ({ target }: { readonly target: { readonly value?: unknown } }): string =>
  typeof target.value === 'string' ? target.value : '';
