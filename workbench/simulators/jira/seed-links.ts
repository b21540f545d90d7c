import { putLink, takeId } from './site';
import type { SeedIssue } from '../../sample/seed';
import type { LinkTypeRecord } from './entities';
import type { JiraSite } from './site';

/** The link types a new Jira site has. */
export const standardLinkTypes = [
  { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { name: 'Relates', inward: 'relates to', outward: 'relates to' },
] as const;

/** A seed names a link by the phrase Jira shows on the issue; a phrase nobody knows becomes a link type of its own. */
function takeLinkType(site: JiraSite, phrase: string): LinkTypeRecord {
  const wanted = phrase.toLowerCase();
  for (const type of site.linkTypes.values()) {
    if ([type.name, type.inward, type.outward].some((word) => word.toLowerCase() === wanted)) return type;
  }
  const type = { id: takeId(site), name: phrase, inward: phrase, outward: phrase };
  site.linkTypes.set(type.id, type);
  return type;
}

const isInwardPhrase = (type: LinkTypeRecord, phrase: string) =>
  type.inward !== type.outward && type.inward.toLowerCase() === phrase.toLowerCase();

/** Links to issues outside the seed are left out. A link told from both of its ends is stored once. */
export function seedLinks(site: JiraSite, issues: readonly SeedIssue[]): void {
  for (const { key, links = [] } of issues) {
    const here = site.issueIdByKey.get(key);
    for (const { type: phrase, key: otherKey } of links) {
      const there = site.issueIdByKey.get(otherKey);
      if (here === undefined || there === undefined || here === there) continue;
      const type = takeLinkType(site, phrase);
      const [inwardIssueId, outwardIssueId] = isInwardPhrase(type, phrase) ? [there, here] : [here, there];
      const symmetric = type.inward === type.outward;
      const known = [...(site.linksByIssue.get(here) ?? [])].some(
        (link) =>
          link.typeId === type.id &&
          ((link.inwardIssueId === inwardIssueId && link.outwardIssueId === outwardIssueId) ||
            (symmetric && link.inwardIssueId === outwardIssueId && link.outwardIssueId === inwardIssueId)),
      );
      if (!known) putLink(site, { id: takeId(site), typeId: type.id, inwardIssueId, outwardIssueId });
    }
  }
}
