import type { ReadinessFacts } from '../../domain/readiness/facts';
import { IssueLinkSchema } from './replies-readiness';
import type * as z from 'zod';

type Link = z.infer<typeof IssueLinkSchema>;

const DONE = 'done';
const BLOCKED_BY = /\bblocked by\b/i;
const BLOCKS = /^\s*block(?:s|er|ers|ing)?\s*$/i;

/**
 * Issues that block the one whose links these are, without those that are done; of one whose status is not told nobody can say
 * that it is. Each once, as id and key and nothing else: not everybody who reads the issue may read the other one.
 */
export function openBlockers(issuelinks: readonly unknown[]): ReadinessFacts['openBlockers'] {
  const found = issuelinks.flatMap((raw) => {
    const { data: link } = IssueLinkSchema.safeParse(raw);
    const blocker = link && blockerOf(link);
    return blocker && blocker.fields?.status?.statusCategory?.key !== DONE ? [blocker] : [];
  });
  return [...new Map(found.map(({ id, key }) => [id, { id, key }])).values()];
}

/** Ids of the issues that the one whose links these are stands in the way of, whatever their status. */
export function blockedBy(issuelinks: readonly unknown[]): string[] {
  const found = issuelinks.flatMap((raw) => {
    const { data: link } = IssueLinkSchema.safeParse(raw);
    // Seen from the other end of the link, the ends change places.
    const blocked = link && blockerOf({ ...link, inwardIssue: link.outwardIssue, outwardIssue: link.inwardIssue });
    return blocked ? [blocked.id] : [];
  });
  return [...new Set(found)];
}

/**
 * Jira shows a link's other end under `inward` or `outward` of its type. Sites name those as they like and in any language: the
 * words `blocked by` decide where a type has them, else a type called Blocks, whose inward end is the one that blocks.
 */
function blockerOf({ type, inwardIssue, outwardIssue }: Link): Link['inwardIssue'] {
  const [byInward, byOutward] = [BLOCKED_BY.test(type.inward), BLOCKED_BY.test(type.outward)];
  if (byInward || byOutward) return (byInward ? inwardIssue : undefined) ?? (byOutward ? outwardIssue : undefined);
  return BLOCKS.test(type.name) ? inwardIssue : undefined;
}
