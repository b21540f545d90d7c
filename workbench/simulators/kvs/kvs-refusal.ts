/** A request that Forge's storage refuses, with the status, code and words it refuses it with. */
export class KvsRefusal extends Error {
  override readonly name = 'KvsRefusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const keyNotFound = () => new KvsRefusal(404, 'KEY_NOT_FOUND', 'Provided key does not exist');

export const keyDuplication = () => new KvsRefusal(400, 'KEY_DUPLICATION_ERROR', 'Duplicate key found in request');

/** Forge's code for a body of the wrong shape is not documented; this one names what is wrong instead. */
export const invalidRequest = (why: string) => new KvsRefusal(400, 'INVALID_REQUEST', why);
