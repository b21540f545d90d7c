import type { AttributeType, EntityDeclaration, Space } from './entities';
import { KvsRefusal } from './kvs-refusal';

/** Storage keeps integers in 32 bits with a sign. */
const INTEGER_MAX = 2 ** 31 - 1;
const INTEGER_MIN = -(2 ** 31);

const fits: Record<AttributeType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value <= INTEGER_MAX && value >= INTEGER_MIN,
  float: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  any: () => true,
};

/** The declaration of an entity. @throws KvsRefusal 404 when the manifest declares none of that name */
export function getEntity(declared: readonly EntityDeclaration[], name: string): EntityDeclaration {
  const entity = declared.find((candidate) => candidate.name === name);
  if (!entity) throw new KvsRefusal(404, 'SCHEMA_NOT_FOUND', 'The schema provided does not exist');
  return entity;
}

/** Where a key lives: a declared entity's space when one is named, else `fallback`. */
export function spaceOf(
  declared: readonly EntityDeclaration[],
  entityName: string | undefined,
  fallback: 'plain' | 'secret' = 'plain',
): Space {
  return entityName === undefined ? fallback : `entity:${getEntity(declared, entityName).name}`;
}

/** Holds a value to the attribute types of its entity. Attributes the entity does not declare are kept unchecked. */
export function checkEntityValue(entity: EntityDeclaration, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new KvsRefusal(400, 'INVALID_ENTITY_VALUE', 'The provided entity value must be an object.');
  }
  for (const [name, attribute] of Object.entries(value)) {
    const type = Object.hasOwn(entity.attributes, name) ? entity.attributes[name]?.type : undefined;
    if (type === undefined || attribute === null || fits[type](attribute)) continue;
    throw new KvsRefusal(400, 'INCORRECT_PROPERTY_TYPE', `Data type for property "${name}" is defined as "${type}"`);
  }
}

/** Which attributes an index filters by equality and which one it orders by; undefined orders by the key. */
export interface EntityIndex {
  readonly partition: readonly string[];
  readonly range: string | undefined;
}

/** @throws KvsRefusal for an index that the manifest does not declare; `by-key` always exists */
export function getIndex(entity: EntityDeclaration, name: string): EntityIndex {
  if (name === 'by-key') return { partition: [], range: undefined };
  const index = entity.indexes.find(
    (candidate) => (typeof candidate === 'string' ? candidate : candidate.name) === name,
  );
  if (index === undefined) {
    throw new KvsRefusal(400, 'INVALID_ENTITY_INDEX', `Index ${name} is not defined for entity ${entity.name}.`);
  }
  if (typeof index === 'string') return { partition: [], range: index };
  return { partition: index.partition ?? [], range: index.range?.[0] };
}
