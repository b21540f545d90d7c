/** One platform call and how far the workbench goes with it. The union of every simulator's rows is the parity table. */
export interface ParityRow {
  readonly service: 'jira' | 'kvs' | 'sql' | 'llm' | 'queue' | 'privacy';
  /** `METHOD /path/{param}` as the simulator's router knows it. */
  readonly call: string;
  /** `partial` says what is missing in `note`; `refused` is a call that Forge has and the workbench answers with an error. */
  readonly status: 'supported' | 'partial' | 'refused';
  /** The test file, from the project's root, that holds this row. */
  readonly testedBy: string;
  readonly note?: string;
}
