import type { CallError } from '../../contract/result';
import { strings } from './strings';

/** What to do next: one sentence. Where it is known how soon trying again makes sense, that in the place of "in a minute". */
export const nextStep = ({ code, retryAfterSeconds }: CallError): string =>
  retryAfterSeconds === undefined ? strings.errors[code].next : strings.surface.retryAfter(retryAfterSeconds);
