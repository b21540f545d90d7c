import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { openApiToJsonSchema } from './openapi-schema';
import { leniencies } from './openapi-leniency';

/** Atlassian's description of Jira Cloud's REST API v3, beside the project and not in it. */
export const openApiFile = resolve(__dirname, '../../../shared/data/jira-openapi-v3.json');

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value inside the description, by its steps; undefined when one is missing. */
function dig(value: unknown, ...steps: readonly string[]): unknown {
  let found = value;
  for (const step of steps) found = isJson(found) ? found[step] : undefined;
  return found;
}

/** Each answer lists what does not fit; an empty list means the call or reply is as Atlassian describes it. */
export interface OpenApi {
  /** `query` values as strings; repeated ones as lists. `body` is undefined for a call without one. */
  checkRequest(
    method: string,
    path: string,
    query: Readonly<Record<string, string | readonly string[]>>,
    body: unknown,
  ): string[];
  /** `json` is undefined for a reply without a body. */
  checkReply(method: string, path: string, status: number, json: unknown): string[];
}

/** The body of an error wherever a call of REST v3 does not describe one of its own. */
const ERROR_COLLECTION: Json = { $ref: '#/components/schemas/ErrorCollection' };

interface Operation {
  readonly name: string;
  readonly description: Json;
}

const describeError = ({ instancePath, message, params }: ErrorObject) =>
  `${instancePath || '/'} ${message ?? 'does not fit'} ${JSON.stringify(params)}`;

function createFinder(document: Json) {
  const paths = isJson(document['paths']) ? document['paths'] : {};
  const patterns = Object.keys(paths).map((path) => ({ path, segments: path.split('/') }));
  const isParam = (segment: string) => segment.startsWith('{');
  const fixed = (segments: readonly string[]) => segments.filter((segment) => !isParam(segment)).length;
  patterns.sort((left, right) => fixed(right.segments) - fixed(left.segments));

  return (method: string, path: string): Operation | undefined => {
    const actual = path.split('/');
    const found = patterns.find(
      ({ segments }) =>
        segments.length === actual.length &&
        segments.every((segment, index) => (isParam(segment) ? actual[index] !== '' : segment === actual[index])),
    );
    const description = found && dig(paths, found.path, method.toLowerCase());
    return found && isJson(description) ? { name: `${method} ${found.path}`, description } : undefined;
  };
}

/** Values in a query string are text; a number or a boolean is read before it is checked. */
function readQueryValue(type: unknown, value: string | readonly string[]): unknown {
  const [first = ''] = typeof value === 'string' ? [value] : value;
  if (type === 'array') return typeof value === 'string' ? value.split(',') : value;
  if (type === 'integer' || type === 'number') return first.trim() === '' ? first : Number(first);
  if (type === 'boolean') return first === 'true' || first === 'false' ? first === 'true' : first;
  return first;
}

function createOpenApi(document: Json): OpenApi {
  const find = createFinder(document);
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
  ajv.addSchema({ $id: 'jira', components: openApiToJsonSchema(document['components'], leniencies.nullable) });
  const compiled = new WeakMap<Json, ValidateFunction>();

  function checkSchema(schema: unknown, value: unknown, where: string): string[] {
    if (!isJson(schema)) return [];
    const known = compiled.get(schema);
    const validate = known ?? ajv.compile({ ...absolute(openApiToJsonSchema(schema, leniencies.nullable)) });
    compiled.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []).map((error) => `${where}: ${describeError(error)}`);
  }

  return {
    checkRequest(method, path, query, body) {
      const operation = find(method, path);
      if (!operation) return [`${method} ${path}: Atlassian describes no such call`];
      const { name, description } = operation;
      const listed = Array.isArray(description['parameters']) ? description['parameters'].filter(isJson) : [];
      const inQuery = new Map(listed.filter((each) => each['in'] === 'query').map((each) => [each['name'], each]));
      const problems = Object.entries(query).flatMap(([key, value]) => {
        const parameter = inQuery.get(key);
        if (!parameter) return [`${name}: the query parameter ${key} is not described`];
        const schema = parameter['schema'];
        return checkSchema(schema, readQueryValue(dig(schema, 'type'), value), `${name} ?${key}`);
      });
      const missing = [...inQuery.values()].filter(
        (each) => each['required'] === true && !(String(each['name']) in query),
      );
      problems.push(...missing.map((each) => `${name}: the query parameter ${String(each['name'])} is missing`));
      const bodySchema = dig(description, 'requestBody', 'content', 'application/json', 'schema');
      if (description['requestBody'] === undefined && body !== undefined) problems.push(`${name}: takes no body`);
      if (dig(description, 'requestBody', 'required') === true && body === undefined)
        problems.push(`${name}: needs a body`);
      return body === undefined ? problems : [...problems, ...checkSchema(bodySchema, body, `${name} body`)];
    },

    checkReply(method, path, status, json) {
      const operation = find(method, path);
      if (!operation) return [`${method} ${path}: Atlassian describes no such call`];
      const { name, description } = operation;
      const reply = dig(description, 'responses', String(status));
      if (!isJson(reply)) {
        const excused = leniencies.statuses.some((each) => each.fits(name, status));
        return excused ? [] : [`${name}: the status ${status} is not described`];
      }
      if (status === 204) return json === undefined ? [] : [`${name}: 204 comes without a body`];
      const described = dig(reply, 'content', 'application/json', 'schema');
      const refusedWhole =
        dig(json, 'errorMessages') !== undefined && leniencies.wholeRefusals.some((each) => each.fits(name, status));
      const plainError = status >= 400 && described === undefined && path.startsWith('/rest/api/3/');
      return checkSchema(refusedWhole || plainError ? ERROR_COLLECTION : described, json, `${name} ${status}`);
    },
  };
}

/** References inside the description, pointed at the one schema all of it was added under. */
function absolute(schema: unknown): Json {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"jira#/components/');
  const parsed: unknown = JSON.parse(text);
  return isJson(parsed) ? parsed : {};
}

let loaded: OpenApi | undefined;

/** Undefined when the description is not on this machine; a test then says so and skips. Read once, as it is large. */
export function openApiOrUndefined(): OpenApi | undefined {
  if (loaded || !existsSync(openApiFile)) return loaded;
  const document: unknown = JSON.parse(readFileSync(openApiFile, 'utf8'));
  if (!isJson(document)) throw new Error(`${openApiFile} is not an OpenAPI description.`);
  loaded = createOpenApi(document);
  return loaded;
}
