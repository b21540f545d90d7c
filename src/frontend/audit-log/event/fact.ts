/** One line of an event's detail. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** For hashes and keys, which are compared character by character. */
  readonly isCode?: boolean;
}
