import { attribute, type AdfNode } from './adf-node';

/** Milliseconds since 1970 as `date` nodes carry them, to the day in UTC; empty for anything that is not a date. */
const isoDate = (timestamp: string): string => {
  const day = new Date(Number(timestamp));
  return timestamp === '' || Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
};

/** Only the host of a card's address: paths and queries hold ids and tokens that nobody wrote into the issue. */
const cardHost = (node: AdfNode): string => {
  const url = attribute(node, 'url');
  return URL.canParse(url) ? new URL(url).hostname || '[link]' : '[link]';
};

/**
 * Nodes whose text stands in their attributes, by type. A mention becomes `@user`: who it was is personal data that
 * triage does not need. A `placeholder` is a template's prompt to the writer, not the writer's text.
 */
export const inlineText: ReadonlyMap<string, (node: AdfNode) => string> = new Map([
  ['text', (node: AdfNode) => (typeof node['text'] === 'string' ? node['text'] : '')],
  ['hardBreak', () => '\n'],
  ['mention', () => '@user'],
  ['emoji', (node: AdfNode) => attribute(node, 'text') || attribute(node, 'shortName')],
  ['date', (node: AdfNode) => isoDate(attribute(node, 'timestamp'))],
  ['status', (node: AdfNode) => attribute(node, 'text')],
  ['inlineCard', cardHost],
  ['blockCard', cardHost],
  ['embedCard', cardHost],
  ['media', () => '[attachment]'],
  ['mediaInline', () => '[attachment]'],
  ['placeholder', () => ''],
]);
