import { PlumblineError } from '../../domain/errors';

/** Stands where no change holds words, so that no key has to be fetched. */
export const neverSeals = (): never => {
  throw new PlumblineError('unexpected', 'a text was to be sealed without a key');
};
