import { ErrorCodeSchema } from '../../contract/result';
import { strings } from '../shared/strings';

/** A code the app gave, as its title; anything else as it was recorded. */
export function problemWords(problem: string): string {
  const code = ErrorCodeSchema.safeParse(problem);
  const words = code.success ? strings.errors[code.data].title : strings.audit.problems.outcome(problem);
  return words === undefined ? problem : `${words} (${problem})`;
}
