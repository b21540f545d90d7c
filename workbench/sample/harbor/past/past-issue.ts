import type { SeedIssue } from '../../seed';
import { standardUsers } from '../../users';

/** An issue of the past as its file tells it: only what differs from an ordinary closed bug is written down. */
export interface PastIssue {
  readonly key: string;
  /** ISO 8601. */
  readonly created: string;
  readonly summary: string;
  readonly description: SeedIssue['description'];
  /** Viewer when left out: the people at the counter report most. */
  readonly from?: keyof typeof standardUsers;
  /** Bug when left out. */
  readonly type?: 'Bug' | 'Story' | 'Task';
  /** Medium when left out, which is the project's default: mostly nobody chose. */
  readonly priority?: 'Blocker' | 'High' | 'Low';
  /** In place of the component of the file. */
  readonly components?: readonly string[];
  readonly labels?: readonly string[];
  /** Left out: the issue is done. */
  readonly open?: 'To Do' | 'In Progress' | 'In Review';
  /** Fixed for a bug and Done for the rest when left out. */
  readonly resolution?: "Won't Do" | 'Cannot Reproduce';
  /** The issue this one duplicates, which closes it with that resolution. */
  readonly duplicates?: string;
  readonly relatesTo?: readonly string[];
  readonly blockedBy?: string;
  /** Story points; the older tracker had them for some stories. */
  readonly points?: number;
  /** A comment of the member a day later. */
  readonly answer?: string;
  readonly securityLevel?: string;
}

const DAY_IN_MS = 86_400_000;

function resolutionOf({ open, duplicates, resolution, type = 'Bug' }: PastIssue): string | null {
  if (open !== undefined) return null;
  if (duplicates !== undefined) return 'Duplicate';
  return resolution ?? (type === 'Bug' ? 'Fixed' : 'Done');
}

function toSeedIssue(component: string | null, issue: PastIssue): SeedIssue {
  const { key, created, summary, description, labels = [], components = component === null ? [] : [component] } = issue;
  const { from = 'viewer', type = 'Bug', priority = 'Medium', open: status = 'Done', answer, securityLevel } = issue;
  const links = [
    ...(issue.duplicates === undefined ? [] : [{ type: 'Duplicate', key: issue.duplicates }]),
    ...(issue.blockedBy === undefined ? [] : [{ type: 'is blocked by', key: issue.blockedBy }]),
    ...(issue.relatesTo ?? []).map((other) => ({ type: 'Relates', key: other })),
  ];
  const isWorkedOn = status !== 'To Do' && issue.duplicates === undefined;
  const member = standardUsers.member.accountId;
  const nextDay = new Date(Date.parse(created) + DAY_IN_MS).toISOString();
  return {
    key, type, summary, description, priority, components, labels, status, created,
    resolution: resolutionOf(issue),
    reporter: standardUsers[from].accountId,
    ...(isWorkedOn && { assignee: member }),
    ...(securityLevel !== undefined && { securityLevel }),
    ...(links.length > 0 && { links }),
    ...(issue.points !== undefined && { storyPoints: issue.points }),
    ...(answer !== undefined && { comments: [{ author: member, text: answer, created: nextDay }] }),
  };
}

/** The past of one component, or of none. */
export const past = (component: string | null, issues: readonly PastIssue[]): readonly SeedIssue[] =>
  issues.map((issue) => toSeedIssue(component, issue));
