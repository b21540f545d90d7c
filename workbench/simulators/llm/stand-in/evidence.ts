/** One allowed value, why the text speaks for it, and the words of the text that do. */
export interface Evidence {
  readonly value: string;
  readonly reason: string;
  /** Verbatim from the text. */
  readonly quote: string;
}
