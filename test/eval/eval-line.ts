import { z } from 'zod';
import { saysDuplicate } from '../../src/domain/history/duplicate-link';
import { takeSnapshot } from '../../src/domain/issue/snapshot';
import type { PastIssue, PastLink } from '../../src/domain/history/past-issue';
import type { FieldValue } from '../../src/domain/triage/field';
import { ExportLineSchema } from '../../workbench/simulators/jira/export-line';

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

/**
 * One line of an export as a replay needs it. `duplicateOf` and `dupEvidence` say what people marked as a duplicate; an
 * export without them is read by its links and resolutions.
 */
export const EvalLineSchema = ExportLineSchema.extend({
  // Unlike a site to work in, a replay must not invent what it scores.
  type: optionalText,
  duplicateOf: optionalText,
  dupEvidence: optionalText,
});
export type EvalLine = z.infer<typeof EvalLineSchema>;

/** A replay needs to know when each issue was created: without it the split in time would be invented. */
export const DatedSchema = z.object({ created: z.string() });

export const projectOf = (key: string): string => key.slice(0, key.lastIndexOf('-'));

/** The issue that a line says it is a duplicate of; undefined when nothing says so, or only one of two signs. */
export function markedOriginal({ duplicateOf, dupEvidence, resolution, links }: EvalLine): string | undefined {
  if (dupEvidence !== null) return dupEvidence.startsWith('resolution+') ? (duplicateOf ?? undefined) : undefined;
  if (resolution === null || !saysDuplicate(resolution)) return undefined;
  return duplicateOf ?? links.find(({ type }) => isDuplicates(type))?.key;
}

export const isMarkedDuplicate = (line: EvalLine): boolean =>
  line.duplicateOf !== null || (line.resolution !== null && saysDuplicate(line.resolution));

/** Outward, as Jira names it: this issue "duplicates" the other; the other way round it "is duplicated by" it. */
const isDuplicates = (type: string): boolean => /^duplicates$/i.test(type);

/** A link type whose name speaks of duplicates, whichever way it is drawn. */
export const speaksOfDuplicates = (type: string): boolean => saysDuplicate(type);

const named = (names: readonly string[]): FieldValue[] => names.map((name) => ({ id: name, name }));

/**
 * The line as the product would read the issue once it was triaged. The type is left out of its words, because it is one of
 * the values that are asked for.
 */
export function asPastIssue(line: EvalLine): PastIssue {
  const { key, summary, description } = line;
  const createdAt = Date.parse(line.created);
  return {
    snapshot: takeSnapshot({ id: key, key, projectId: projectOf(key), issueType: '', summary, description }),
    values: {
      priority: named(line.priority === null ? [] : [line.priority]),
      components: named(line.components),
      labels: named(line.labels),
      type: named(line.type === null || !isOrdinaryType(line.type) ? [] : [line.type]),
    },
    createdAt,
    changedAt: createdAt,
    environment: '',
    restricted: false,
    status: { name: line.status, progress: line.resolution === null ? 'to_do' : 'done' },
    resolution: line.resolution,
    links: line.links.map(asLink),
  };
}

const asLink = ({ type, key }: EvalLine['links'][number]): PastLink => {
  const direction = isDuplicates(type) || !speaksOfDuplicates(type) ? 'outward' : 'inward';
  return { type: { id: type, name: type, inward: type, outward: type }, direction, other: { id: key, key } };
};

/** The product suggests no sub-task type and no epic, and nothing for issues of such a type; an export tells by name only. */
const isOrdinaryType = (name: string): boolean => !/sub-?task|technical task|^epic$/i.test(name);
