/** A value inside a reply, by steps. Undefined when a step is missing, so that an `expect` says what was there. */
export function at(value: unknown, ...steps: readonly (string | number)[]): unknown {
  let found = value;
  for (const step of steps) {
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, step) ? Reflect.get(found, step) : undefined;
  }
  return found;
}

export function listAt(value: unknown, ...steps: readonly (string | number)[]): unknown[] {
  const found = at(value, ...steps);
  if (!Array.isArray(found)) throw new Error(`No list at ${steps.join('.')} in ${JSON.stringify(value)}`);
  return found;
}

/** The names of a value's own properties; none for a value that is no object. */
export const keysAt = (value: unknown, ...steps: readonly (string | number)[]): string[] => {
  const found = at(value, ...steps);
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
};

export const notFound = {
  status: 404,
  json: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
};
