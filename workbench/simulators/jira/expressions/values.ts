import { ExpressionError } from './expression-error';

/** An object of Jira's own inside an expression, an issue above all. */
export interface JiraObject {
  readonly type: string;
  /** @throws ExpressionError for a member that the type has not, NotSimulatedError for one this site leaves out */
  readonly read: (member: string) => Value;
}

/** A value inside an expression; `map` and `list` are JSON of an entity property. */
export type Value =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly unknown[] }
  | { readonly kind: 'map'; readonly entries: object }
  | { readonly kind: 'object'; readonly object: JiraObject };

export function fromJson(json: unknown): Value {
  if (json === null || json === undefined) return { kind: 'null' };
  if (typeof json === 'boolean') return { kind: 'boolean', value: json };
  if (typeof json === 'number') return { kind: 'number', value: json };
  if (typeof json === 'string') return { kind: 'string', value: json };
  if (Array.isArray(json)) return { kind: 'list', items: json };
  if (typeof json === 'object') return { kind: 'map', entries: json };
  throw new ExpressionError(`A ${typeof json} is no JSON.`);
}

const names = { null: 'null', boolean: 'Boolean', number: 'Number', string: 'String', list: 'List', map: 'Map' } as const;

/** The name Jira's messages give to the type of a value. */
export const typeName = (value: Value): string => (value.kind === 'object' ? value.object.type : names[value.kind]);

/**
 * A member of a value. A key that a JSON object has not is an error here, so that an expression which passes leans on
 * nothing that Jira does not promise.
 */
export function readMember(value: Value, key: Value): Value {
  const name = key.kind === 'number' || key.kind === 'string' ? String(key.value) : '';
  if (value.kind === 'null') throw new ExpressionError('Type null does not have any properties.');
  if (value.kind === 'object') return value.object.read(name);
  if (value.kind === 'map' && Object.hasOwn(value.entries, name)) return fromJson(Reflect.get(value.entries, name));
  if (value.kind === 'list' && key.kind === 'number' && key.value in value.items) return fromJson(value.items[key.value]);
  throw new ExpressionError(`Unrecognized property of \`${typeName(value)}\`: \`${name}\`.`);
}
