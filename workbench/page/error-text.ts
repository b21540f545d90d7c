/** The words of anything thrown. */
export const errorText = (error: unknown): string => {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : `an unknown error (${typeof error})`;
};
