type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

interface NullableProperties {
  readonly schema: string;
  readonly properties: readonly string[];
}

/** OpenAPI's words that JSON Schema does not have, or that mean documentation only. */
const DOCUMENTATION = new Set([
  'example',
  'xml',
  'externalDocs',
  'discriminator',
  'readOnly',
  'writeOnly',
  'deprecated',
]);

const orNull = (schema: unknown): Json => ({ anyOf: [schema, { type: 'null' }] });

/** Inside `properties` the keys are names of the data, not words of the schema language. */
function convertProperties(
  properties: Json,
  lenient: readonly NullableProperties[],
  nullable: readonly string[],
): Json {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const converted = openApiToJsonSchema(schema, lenient);
      return [name, nullable.includes(name) ? orNull(converted) : converted];
    }),
  );
}

/**
 * OpenAPI 3.0 schemas as JSON Schema: `nullable` becomes a union with null, documentation is dropped, references stay
 * as they are. `lenient` names further properties that may be null.
 */
export function openApiToJsonSchema(value: unknown, lenient: readonly NullableProperties[], name?: string): unknown {
  if (Array.isArray(value)) return value.map((item) => openApiToJsonSchema(item, lenient));
  if (!isJson(value)) return value;
  const nullable = lenient.find(({ schema }) => schema === name)?.properties ?? [];
  const converted = Object.fromEntries(
    Object.entries(value)
      .filter(([word]) => !DOCUMENTATION.has(word) && word !== 'nullable' && !word.startsWith('x-'))
      .map(([word, inner]) => {
        if (word === 'properties' && isJson(inner)) return [word, convertProperties(inner, lenient, nullable)];
        return [word, openApiToJsonSchema(inner, lenient, word)];
      }),
  );
  return value['nullable'] === true ? orNull(converted) : converted;
}
