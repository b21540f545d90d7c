import { adfToText } from './adf-text';
import { attribute, isAdfNode, nodeContent, nodeType, type AdfNode } from './adf-node';
import { IssueTextLimits } from './issue-text-limits';

/** More than any issue a person wrote links to. */
const MAX_HOSTS = 50;

/** Characters of an address that are looked at: its host stands at the front. */
const MAX_URL_CHARS = 2_048;

const cardTypes: ReadonlySet<string> = new Set(['inlineCard', 'blockCard', 'embedCard']);
const WRITTEN_URL = /\b(?:https?:\/\/|www\.)[^\s<>"'|\\^`{}[\]()]{1,2000}/giu;

const END_OF_SENTENCE = /[.,;:!?]+$/;
/** A name or an address as a parsed URL has it; punctuation that somebody wrote behind one is not a host. */
const HOST = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])$/;

/**
 * Hosts that a text links to, in lower case, each once, at most {@link MAX_HOSTS}: of links and cards in an Atlassian Document
 * Format value, and of web addresses written out. Paths and queries stay where they are: they hold ids and tokens. Never
 * throws, whatever the value is, and reads no further than {@link IssueTextLimits}.
 */
export function linkHosts(document: unknown): string[] {
  const hosts = new Set<string>();
  for (const url of addresses(document)) {
    const host = hostOf(url);
    if (host !== '') hosts.add(host);
    if (hosts.size === MAX_HOSTS) break;
  }
  return [...hosts];
}

function* addresses(document: unknown): Generator<string> {
  for (const node of nodesOf(document)) {
    if (cardTypes.has(nodeType(node))) yield attribute(node, 'url');
    for (const mark of marksOf(node)) if (nodeType(mark) === 'link') yield attribute(mark, 'href');
  }
  for (const [url] of adfToText(document).text.matchAll(WRITTEN_URL)) yield url.replace(END_OF_SENTENCE, '');
}

/** Every node in the order it is read. The walk keeps its own stack, so that no depth can exhaust the call stack. */
function* nodesOf(document: unknown): Generator<AdfNode> {
  const open: { readonly nodes: readonly unknown[]; visited: number }[] = [{ nodes: [document], visited: 0 }];
  let nodesRead = 0;
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    if (level.visited === level.nodes.length) {
      open.pop();
      continue;
    }
    if (nodesRead === IssueTextLimits.MAX_NODES) return;
    nodesRead += 1;
    const node = level.nodes[level.visited];
    level.visited += 1;
    if (!isAdfNode(node)) continue;
    yield node;
    if (open.length <= IssueTextLimits.MAX_DEPTH) open.push({ nodes: nodeContent(node), visited: 0 });
  }
}

/** Jira lets a text carry about a dozen marks. */
const MAX_MARKS = 50;

const marksOf = (node: AdfNode): AdfNode[] => {
  const marks: unknown = node['marks'];
  return Array.isArray(marks) ? marks.slice(0, MAX_MARKS).filter(isAdfNode) : [];
};

/** Only of the web; empty for anything else, and for addresses within the site, which name no host. */
function hostOf(url: string): string {
  const address = url.slice(0, MAX_URL_CHARS);
  const absolute = /^www\./i.test(address) ? `https://${address}` : address;
  if (!URL.canParse(absolute)) return '';
  const { protocol, hostname } = new URL(absolute);
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return (protocol === 'https:' || protocol === 'http:') && HOST.test(host) ? host : '';
}
