import { wordPattern } from '../../triage/word-pattern';
import type { ReadinessFacts } from '../facts';
import type { RuleResult } from '../finding';
import { cannotTell, met, metIf } from './result';
import type { RuleText } from './rule-text';

/** Where designs are drawn and kept. */
const designHosts = [
  'figma.com', 'miro.com', 'sketch.com', 'sketch.cloud', 'zeplin.io', 'zpl.io', 'invisionapp.com', 'invis.io', 'xd.adobe.com', 'balsamiq.com', 'balsamiq.cloud', 'mybalsamiq.com',
  'canva.com', 'whimsical.com', 'lucid.app', 'lucidchart.com', 'mural.co', 'app.mural.co', 'marvelapp.com', 'framer.com', 'axshare.com', 'moqups.com', 'penpot.app', 'uxpin.com',
];
const isDesignHost = (host: string) => designHosts.some((known) => host === known || host.endsWith(`.${known}`));

const HOST = /(?:https?:\/\/)(?<host>[a-z0-9.-]{3,100})(?![a-z0-9.-])/giu;
/** An address without a scheme, with something behind the host; the name of a product is no link. */
const BARE_HOST = /(?<![\p{L}\p{N}.@/-])(?<host>(?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,6})\//giu;
const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|bmp|fig|sketch|xd|psd|bmml|drawio|vsdx?)$/iu;

const designNamed = wordPattern('mock.?ups?', 'wire.?frames?', 'prototypes?', 'designs?', 'layouts?', 'screens?', 'screen ?shots?', 'entwurf|entwürfe', 'maquettes?', 'diseños?');

/** Whether a drawing goes with it: a link to one, an attached image, or an image in a text that speaks of a design. */
export function designRule({ snapshot, said, read }: RuleText, { linkHosts, attachments }: ReadinessFacts): RuleResult {
  const hosts = [...linkHosts, ...said.flatMap(({ text }) => [...text.matchAll(HOST), ...text.matchAll(BARE_HOST)].map(({ groups }) => groups?.host ?? ''))];
  if (hosts.some((host) => isDesignHost(host.toLowerCase()))) return met;
  if (attachments.some((name) => IMAGE.test(name))) return met;
  const namesDesign = read.lines.some((line) => designNamed.test(line));
  if (namesDesign && (attachments.length > 0 || snapshot.description.includes('[attachment]'))) return met;
  return snapshot.truncated ? cannotTell : metIf(false);
}
