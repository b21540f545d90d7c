/** One thing wrong with the manifest, or between the manifest and the code: where, and what to do about it. */
export interface Finding {
  readonly rule: string;
  /** A place in the manifest (`modules.trigger.issue-created`) or a file and line (`src/adapters/log.ts:12`). */
  readonly where: string;
  readonly problem: string;
}

export const describeFinding = ({ rule, where, problem }: Finding): string => `${where}: ${problem} [${rule}]`;
