import type { Evidence } from './evidence';
import { allowedTexts } from './json-schema';
import type { JsonSchema } from './json-schema';
import { namedValues } from './named-values';
import { findUrgency, isUrgencyScale } from './urgency';

/** How many values a list gets when its schema sets no limit. */
const DEFAULT_MAX_ITEMS = 3;

/** A value that fits `schema`, drawn from `text`; undefined when the text gives none. */
export function answerSchema(schema: JsonSchema, text: string): unknown {
  const pick = choiceIn(schema);
  if (pick) return supported(pick.allowed, text).map((evidence) => fill(schema, pick.property, evidence))[0];
  switch (schema.type) {
    case 'object':
      return answerObject(schema, text);
    case 'array':
      return answerArray(schema, text);
    case 'string':
      return supported(allowedTexts(schema) ?? [], text)[0]?.value;
    case 'number':
    case 'integer':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    default:
      return undefined;
  }
}

/** Every property the text says something about. */
export function answerObject({ properties = {} }: JsonSchema, text: string): Record<string, unknown> {
  const answers = Object.entries(properties).map(([name, schema]) => [name, answerSchema(schema, text)] as const);
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
}

function answerArray({ items = {}, maxItems = DEFAULT_MAX_ITEMS }: JsonSchema, text: string): unknown[] {
  const pick = choiceIn(items);
  const allowed = pick?.allowed ?? allowedTexts(items) ?? [];
  const best = supported(allowed, text).slice(0, maxItems);
  return best.map((evidence) => (pick ? fill(items, pick.property, evidence) : evidence.value));
}

/** The property of an object schema that chooses from a closed list, if one does. */
export function choiceIn({ properties = {} }: JsonSchema): { property: string; allowed: string[] } | undefined {
  for (const [property, schema] of Object.entries(properties)) {
    const allowed = allowedTexts(schema);
    if (allowed) return { property, allowed };
  }
  return undefined;
}

function supported(allowed: readonly string[], text: string): Evidence[] {
  if (!isUrgencyScale(allowed)) return namedValues(allowed, text);
  const urgency = findUrgency(allowed, text);
  return urgency ? [urgency] : [];
}

/** The chosen value with its quote and its reason in the properties that ask for them by name or description. */
function fill(
  { properties = {} }: JsonSchema,
  choice: string,
  { value, reason, quote }: Evidence,
): Record<string, unknown> {
  const asksForQuote = (name: string, { description = '' }: JsonSchema) =>
    /quote|evidence/i.test(name) || /verbatim|quote/i.test(description);
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name, schema]) => name === choice || schema.type === 'string')
      .map(([name, schema]) => [name, name === choice ? value : asksForQuote(name, schema) ? quote : reason]),
  );
}
