import type { ReactElement } from 'react';
import { isValidElement } from 'react';
import { z } from 'zod';

/** A handler of the app: calling it sends the arguments over the bridge and settles when the app has handled them. */
export type Handler = (...args: unknown[]) => Promise<void>;

const startsWith = <Token extends string>(prefix: string) =>
  z.custom<Token>((value) => typeof value === 'string' && value.startsWith(prefix), `expected a token ${prefix}…`);

const handler = z.custom<Handler>((value) => typeof value === 'function', 'expected a function');
const element = z.custom<ReactElement>((value) => isValidElement(value), 'expected an element');
const content = z.union([z.string(), z.number(), element, z.array(element)]);

/** The kinds of prop that UI Kit components take. All are optional; `required` holds the few that are not. */
export const prop = {
  text: z.string().exactOptional(),
  number: z.number().exactOptional(),
  flag: z.boolean().exactOptional(),
  texts: z.array(z.string()).exactOptional(),
  handler: handler.exactOptional(),
  element: element.exactOptional(),
  content: content.exactOptional(),
  size: z.union([z.string(), z.number()]).exactOptional(),
  json: z.unknown().optional(),
  oneOf: <const Values extends readonly [string, ...string[]]>(...values: Values) => z.enum(values).exactOptional(),
  token: <Token extends string>(prefix: string) => startsWith<Token>(prefix).exactOptional(),
} as const;

export const required = { text: z.string(), handler } as const;
