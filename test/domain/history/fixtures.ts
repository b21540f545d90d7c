import { HistoryLimits } from '../../../src/domain/history/history-limits';
import { hashTerm, hashValue, indexEntry } from '../../../src/domain/history/index-entry';
import { askedTerms, rankNeighbours } from '../../../src/domain/history/look-up';
import type { PastIssue, PastLink } from '../../../src/domain/history/past-issue';
import { voteFromPast } from '../../../src/domain/history/vote';
import type { HistoryVotes } from '../../../src/domain/history/votes';
import { takeSnapshot } from '../../../src/domain/issue/snapshot';
import type { Choices, FieldValues } from '../../../src/domain/taxonomy/taxonomy';
import type { FieldValue, TriageField } from '../../../src/domain/triage/field';
import { memoryIndex } from '../../eval/memory-index';
import { replayKey } from '../../eval/term-key';

export const key = replayKey();
const PROJECT = { projectId: '2', keyId: key.keyId };

const DAY_MS = 86_400_000;
const FIRST_DAY_MS = 1_700_000_000_000;
/** Epoch milliseconds of a day. */
export const day = (number: number): number => FIRST_DAY_MS + number * DAY_MS;

export const named = (...names: readonly string[]): FieldValue[] => names.map((name) => ({ id: `id-${name}`, name }));
const noValues: FieldValues = { priority: [], components: [], labels: [], type: [] };

interface Given {
  readonly id: number;
  readonly summary?: string;
  readonly description?: string;
  readonly day?: number;
  readonly values?: Partial<FieldValues>;
  readonly isDone?: boolean;
  readonly resolution?: string | null;
  readonly links?: readonly PastLink[];
}

/** An issue of the past; ids also say when it was created unless `day` does. */
export function past({ id, summary = `Issue ${id}`, description = '', values = {}, isDone = false, ...more }: Given): PastIssue {
  const createdAt = day(more.day ?? id);
  return {
    snapshot: takeSnapshot({ id: `${id}`, key: `A-${id}`, projectId: '2', issueType: 'Bug', summary, description }),
    values: { ...noValues, ...values },
    createdAt,
    changedAt: createdAt,
    restricted: false,
    environment: '',
    status: { name: isDone ? 'Done' : 'Open', progress: isDone ? 'done' : 'to_do' },
    resolution: more.resolution ?? null,
    links: more.links ?? [],
  };
}

export const duplicateType = { id: '10', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' };

const link = (direction: PastLink['direction']) => (other: number, type: PastLink['type'] = duplicateType): PastLink =>
  ({ type, direction, other: { id: `${other}`, key: `A-${other}` } });
export const duplicates = link('outward');
export const isDuplicatedBy = link('inward');

const nothing: Choices[TriageField] = { open: false, why: 'switched_off' };
/** Only components are open. */
export const components = (...names: readonly string[]): Choices =>
  ({ priority: nothing, components: { open: true, values: named(...names) }, labels: nothing, type: nothing });

export const term = (word: string): number => hashTerm(key, word);
export const valueOf = (field: TriageField, name: string): number => hashValue(key, field, `id-${name}`);

/** Everything from indexing a past to ranking it for an issue, as the product does it. */
export async function lookBack(issues: readonly PastIssue[], asking: PastIssue) {
  const index = memoryIndex();
  await index.saveEntries(PROJECT, issues.map((issue) => indexEntry(key, issue)));
  const asked = askedTerms(key, asking.snapshot);
  const { id } = asking.snapshot;
  const found = await index.findCandidates(PROJECT, { terms: asked, exceptIssueId: id, limit: HistoryLimits.CANDIDATES });
  const recent = await index.listRecentValues(PROJECT, asking.createdAt, HistoryLimits.RECENT);
  const neighbours = rankNeighbours(asked, found, asking.createdAt);
  return { asked, found, neighbours, recent, voters: neighbours.slice(0, HistoryLimits.NEIGHBOURS) };
}

/** @param visible which past issues may be cited; all of them unless it says otherwise */
export async function voteOn(
  issues: readonly PastIssue[],
  asking: PastIssue,
  choices: Choices,
  visible: (id: string) => boolean = () => true,
): Promise<HistoryVotes> {
  const { found, voters, ...rest } = await lookBack(issues, asking);
  const seen = voters.filter(({ issueId }) => visible(issueId));
  return voteFromPast(key, asking.snapshot, choices, { ...rest, voters: seen, issues: found.issues });
}
