#!/usr/bin/env node
/**
 * Checks an audit export of Plumbline (JSONL with proof) without Plumbline: plain Node 18 or newer, nothing to install.
 *
 *   node verify-audit-export.mjs export.jsonl [next-part.jsonl ...] [--anchors anchors.json]
 *
 * Each event has a number (seq). bodyHash = SHA-256(canonical JSON of body); hash = SHA-256(canonical JSON of {bodyHash,
 * prev, seq}), prev being the hash one number earlier; a body's actorSeal = SHA-256("salt:accountId"). An event that the
 * filter left out stands as a link with its bodyHash alone. Canonical JSON is RFC 8785.
 *
 * Whoever can write a whole table can also recompute a whole chain. Only an anchor (number and hash of one event, noted
 * elsewhere at the time) shows that. Anchors in the file come from the same hand as the file: keep your own and pass them
 * as JSON, [{"seq": 1, "hash": "...", "at": "2026-01-31T00:00:00.000Z"}, ...].
 *
 * Exit code: 0 nothing found, 1 something found, 2 a file that is not a whole export.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const GENESIS = '0'.repeat(64);
const DAY_MS = 86_400_000;
/** Clocks differ, and an event may be stored this much later than the time it carries. */
const STORING_MS = 3_600_000;
const MAX_SHOWN = 100;
const KEYS = {
  'plumbline-audit-export': 'anchors,cut,exportedAt,filter,fromSeq,prev,toSeq,type,version',
  event: 'account,body,bodyHash,hash,seq,type',
  link: 'bodyHash,seq,type',
  end: 'events,head,links,type',
};
const MEANING = {
  edited: 'the event was edited: its content does not give its bodyHash',
  relinked: 'the hash does not follow from the one before: this event, or a left-out one just before it, was changed',
  missing: 'missing: no line has this number',
  reordered: 'out of order: its number is lower than one already read',
  duplicated: 'this number stands here twice',
  replayed: 'an earlier event stands here again under a new number',
  rewritten: 'an anchor names another hash: the log was rewritten, forked or restored up to here, or the anchor is not of this log',
  truncated: 'the end is not where it should be: events behind this number are gone',
  cut_mismatch: 'the retention cut does not fit: what it says of its edges, or the event that signs it, says otherwise',
  cut_too_young: 'the retention cut took events that an anchor proves to be younger than it claims',
  account_mismatch: 'the account shown is not the one sealed in the event',
};

class NotAnExport extends Error {}

/** RFC 8785: keys by UTF-16 code units, which is how sort() compares; numbers and strings as JSON.stringify writes them. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const hashOf = (value) => sha256(canonical(value));

const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isSeq = (value) => Number.isSafeInteger(value) && value > 0;
/** Strict, because it is printed: Date.parse alone lets control characters of a terminal through. */
const isTime = (value) => typeof value === 'string' && /^[\d-]{10}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
const isAnchor = (anchor) => isSeq(anchor?.seq) && isHash(anchor.hash) && isTime(anchor.at);
const isCut = ({ seq, occurredAt, olderThanDays, cut }) =>
  isSeq(seq) && isTime(occurredAt) && Number.isSafeInteger(olderThanDays) && isSeq(cut?.fromSeq) && isSeq(cut.toSeq) && isHash(cut.hashBefore) && isHash(cut.hashAfter);

function readAnchors(anchors, own) {
  if (!Array.isArray(anchors) || !anchors.every(isAnchor)) throw new NotAnExport('Anchors must be a list of {seq, hash, at}.');
  return anchors.map((anchor) => ({ ...anchor, own }));
}

/** One line as an object of a known type with exactly its keys: anything added would look proved and is not. */
function readLine(text, where) {
  let line;
  try {
    line = JSON.parse(text);
  } catch {
    throw new NotAnExport(`${where} is not JSON`);
  }
  const keys = Object.hasOwn(KEYS, line?.type ?? '') ? KEYS[line.type] : undefined;
  if (keys === undefined || Object.keys(line).sort().join() !== keys) throw new NotAnExport(`${where} is not a line of an audit export`);
  const { type, seq, bodyHash, hash, head, cut } = line;
  const fits =
    type === 'event' ? isSeq(seq) && isHash(bodyHash) && isHash(hash)
    : type === 'link' ? isSeq(seq) && isHash(bodyHash)
    : type === 'end' ? isHash(head?.hash)
    : line.version === 1 && isSeq(line.fromSeq) && Number.isSafeInteger(line.toSeq) && isHash(line.prev) && isTime(line.exportedAt) && (cut === null || isCut(cut));
  if (!fits) throw new NotAnExport(`${where} is damaged, or of a version this verifier does not know`);
  return line;
}

async function* linesOf(file) {
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (text !== '' || number === 1) yield readLine(text, `${file}, line ${number}`);
  }
}

async function headerOf(file) {
  for await (const line of linesOf(file)) {
    if ('fromSeq' in line) return line;
    break;
  }
  throw new NotAnExport(`${file} does not begin with the header of an audit export`);
}

/** Follows the chain through one file; `log` goes on from file to file. */
async function verifyFile(file, header, log, found) {
  if (log.seq !== null && header.fromSeq !== log.seq + 1) found('missing', log.seq + 1);
  else if (log.hash !== null && header.prev !== log.hash) found('relinked', header.fromSeq);
  log.seq = header.fromSeq - 1;
  log.hash = header.prev;
  const counts = { event: 0, link: 0 };
  let begun = false;
  let ended = false;
  for await (const line of linesOf(file)) {
    if (ended) throw new NotAnExport(`${file} goes on behind its end line`);
    if (line.type === 'end') {
      ended = true;
      const whole = line.events === counts.event && line.links === counts.link && line.head.seq === log.seq && header.toSeq === log.seq;
      if (!whole) found('truncated', log.seq + 1);
      else if (line.head.hash !== log.hash) found('relinked', log.seq);
    } else if (line.type in counts) {
      counts[line.type] += 1;
      verifyLine(line, log, found);
    } else if (begun) throw new NotAnExport(`${file} has a second header`);
    begun = true;
  }
  if (!ended) throw new NotAnExport(`${file} was cut off behind number ${log.seq}: it has no end line`);
  log.events += counts.event;
  log.links += counts.link;
}

function verifyLine(line, log, found) {
  const { type, seq, bodyHash, body, account } = line;
  if (type === 'event') {
    if (hashOf(body) !== bodyHash) found('edited', seq);
    if (account !== null && sha256(`${account.salt}:${account.id}`) !== body?.actorSeal) found('account_mismatch', seq);
    else if (account === null && isHash(body?.actorSeal)) log.unnamed += 1;
    if (log.ids.has(body?.id)) found('replayed', seq);
    log.ids.add(body?.id);
  }
  if (seq <= log.seq) return found(seq === log.seq ? 'duplicated' : 'reordered', seq);
  if (seq > log.seq + 1) found('missing', log.seq + 1, seq - 1);
  // Behind a gap nothing is known to follow from: the line's own hash, where it has one, is where the chain goes on.
  const follows = seq === log.seq + 1 && log.hash !== null ? hashOf({ bodyHash, prev: log.hash, seq }) : null;
  const hash = type === 'event' ? line.hash : follows;
  if (follows !== null && hash !== follows) found('relinked', seq);
  const anchored = hash === null ? [] : (log.anchors.get(seq) ?? []);
  if (anchored.some((anchor) => anchor.hash !== hash)) found('rewritten', seq);
  else log.fitting.push(...anchored.slice(0, 1));
  const { cut, occurredAt, olderThanDays, seq: signedAt } = log.cut ?? {};
  const edge = seq === cut?.toSeq ? cut.hashAfter : seq === cut?.fromSeq - 1 ? cut.hashBefore : hash;
  if (hash !== null && edge !== hash) found('cut_mismatch', seq);
  if (signedAt === seq && type === 'event') {
    log.cutSigned = true;
    const signed = { occurredAt: body?.occurredAt, olderThanDays: body?.payload?.olderThanDays ?? null, cut: body?.payload?.cut ?? null };
    if (body?.action !== 'retention.pruned' || canonical(signed) !== canonical({ occurredAt, olderThanDays, cut })) found('cut_mismatch', seq);
  }
  log.seq = seq;
  log.hash = hash;
}

/** What the file begins behind, and whether the cut it names may be believed. */
function verifyStart({ fromSeq, prev, cut: retention }, anchors, found) {
  if (fromSeq === 1 && prev !== GENESIS) found('relinked', 1);
  for (const { seq, hash } of anchors) if (seq === fromSeq - 1 && hash !== prev) found('rewritten', seq);
  if (retention === null) return;
  const { seq, cut, occurredAt, olderThanDays } = retention;
  const known = new Map([[cut.fromSeq - 1, cut.hashBefore], [cut.toSeq, cut.hashAfter]]);
  const contradicted = anchors.some((anchor) => known.has(anchor.seq) && known.get(anchor.seq) !== anchor.hash);
  if (contradicted || cut.fromSeq > cut.toSeq || cut.toSeq >= seq || (known.get(0) ?? GENESIS) !== GENESIS) found('cut_mismatch', seq);
  if (known.has(fromSeq - 1) && known.get(fromSeq - 1) !== prev) found('cut_mismatch', fromSeq);
  const told = Date.parse(occurredAt);
  const oldEnough = told - olderThanDays * DAY_MS + STORING_MS;
  const proves = ({ seq: at, at: noted }) => (at < cut.toSeq && Date.parse(noted) > oldEnough) || (at >= seq && Date.parse(noted) + STORING_MS < told);
  if (anchors.some(proves)) found('cut_too_young', seq);
}

/** The anchors behind the end: a log exported without an end date was at least that long if they are older than the export. */
function verifyEnd({ exportedAt, filter }, log, anchors, found) {
  const gone = anchors.filter(({ seq, at }) => seq > log.seq && filter?.to === null && Date.parse(at) < Date.parse(exportedAt));
  if (gone.length > 0) found('truncated', log.seq + 1, Math.max(...gone.map(({ seq }) => seq)));
}

function summary(first, last, log, anchors) {
  const outside = anchors.filter(({ seq }) => seq < first.fromSeq - 1 || seq > log.seq).length;
  const own = log.fitting.filter((anchor) => anchor.own).length;
  const furthest = Math.max(0, ...log.fitting.map(({ seq }) => seq));
  const behindCut = first.cut !== null && first.cut.cut.toSeq === first.fromSeq - 1;
  return [
    `Read ${log.events} events and ${log.links} that the filter left out: numbers ${first.fromSeq} to ${log.seq}, head ${log.hash}.`,
    `The export says it was made at ${last.exportedAt}.`,
    log.fitting.length === 0
      ? 'No anchor stands in this range: somebody who can write the whole table could have recomputed the chain.'
      : `Anchors that fit: ${own} of your own, ${log.fitting.length - own} from the file itself; the last at event ${furthest}. Behind it the chain stands alone.`,
    log.links > 0 && 'Of what the filter left out, the place in the chain is proved and nothing else.',
    log.unnamed > 0 && `${log.unnamed} events of people show no account: erased, or taken out of this file, which the chain cannot tell apart.`,
    first.fromSeq > 1 && !behindCut && `What came before event ${first.fromSeq} is not part of this export.`,
    behindCut &&
      `Events up to ${first.fromSeq - 1} were removed after ${first.cut.olderThanDays} days of retention; event ${first.cut.seq} signs that${log.cutSigned ? '' : ', but is not shown here'}.`,
    outside > 0 && `${outside} anchors lie outside this range: their hashes were not checked.`,
  ].filter(Boolean);
}

async function main(words) {
  const at = words.indexOf('--anchors');
  const [, ownFile] = at === -1 ? [] : words.splice(at, 2);
  if (words.length === 0 || (at !== -1 && ownFile === undefined)) {
    throw new NotAnExport('Usage: node verify-audit-export.mjs export.jsonl [next-part.jsonl ...] [--anchors anchors.json]');
  }
  const headers = await Promise.all(words.map(headerOf));
  const own = ownFile === undefined ? [] : readAnchors(JSON.parse(readFileSync(ownFile, 'utf8')), true);
  const anchors = [...own, ...headers.flatMap((header) => readAnchors(header.anchors, false))];
  const bySeq = new Map();
  for (const anchor of anchors) bySeq.set(anchor.seq, [...(bySeq.get(anchor.seq) ?? []), anchor]);
  const log = { seq: null, hash: null, events: 0, links: 0, unnamed: 0, ids: new Set(), anchors: bySeq, fitting: [], cut: headers[0].cut, cutSigned: false };

  const findings = new Set();
  const found = (problem, seq, toSeq = seq) => {
    if (findings.has(`${problem} ${seq}`)) return;
    findings.add(`${problem} ${seq}`);
    if (findings.size <= MAX_SHOWN) console.log(`Event ${seq}${toSeq === seq ? '' : ` to ${toSeq}`}: ${problem}. ${MEANING[problem]}.`);
  };
  verifyStart(headers[0], anchors, found);
  for (const [index, file] of words.entries()) await verifyFile(file, headers[index], log, found);
  verifyEnd(headers.at(-1), log, anchors, found);

  for (const sentence of summary(headers[0], headers.at(-1), log, anchors)) console.log(sentence);
  const { size } = findings;
  console.log(size === 0 ? 'Nothing wrong was found.' : `Found ${size} problems${size > MAX_SHOWN ? `; the first ${MAX_SHOWN} are shown` : ''}.`);
  return size === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (failure) {
  console.error(`Not verified. ${failure.message}`);
  process.exitCode = 2;
}
