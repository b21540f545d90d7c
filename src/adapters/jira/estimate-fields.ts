import { route } from '@forge/api';
import type { ChangeOf } from '../../domain/change/change';
import { durationText } from '../../domain/change/estimate';
import { cleanText } from '../../domain/issue/clean-text';
import { cutWhole } from '../../domain/issue/well-formed';
import type { JiraClient } from './client';
import { FieldsReplySchema, SiteFieldSchema } from './replies-readiness';

/** Fields an admin is offered; a large site has thousands. */
const MAX_FIELDS = 50;
const MAX_NAME_CHARS = 100;

const TIME_ESTIMATE = 'timeoriginalestimate';
const STORY_POINTS = ':jsw-story-points';
const NUMBER = ':float';
const LOOKS_LIKE_ESTIMATE = /story ?points?|estimat|effort|\bpoints\b/i;

/** Jira's own time estimate, then number fields whose name or kind says estimate, then other number fields, by name. */
export async function listEstimateFields(jira: JiraClient): Promise<{ id: string; name: string }[]> {
  const reply = await jira.request(route`/rest/api/3/field`, { reply: FieldsReplySchema });
  const fields = reply.flatMap((raw) => {
    const { data } = SiteFieldSchema.safeParse(raw);
    const rank = data ? rankOf(data.id, data.name, data.schema?.custom ?? '') : undefined;
    return data && rank !== undefined ? [{ rank, id: data.id, name: cutWhole(cleanText(data.name).text.trim(), MAX_NAME_CHARS) }] : [];
  });
  return fields
    .sort((one, other) => one.rank - other.rank || one.name.localeCompare(other.name))
    .slice(0, MAX_FIELDS)
    .map(({ id, name }) => ({ id, name }));
}

type Estimate = NonNullable<ChangeOf<'create_subtask'>['estimate']>;

/** The field that an estimate is written in: Jira's own is read in one field and written in another, as a duration. */
export const writtenIn = (field: string): string => (field === TIME_ESTIMATE ? 'timetracking' : field);

/** The part of a new issue's fields that holds its estimate. */
export const estimateFields = ({ field, value }: Estimate): Record<string, unknown> => ({
  [writtenIn(field)]: field === TIME_ESTIMATE ? { originalEstimate: durationText(value) } : value,
});

/** Undefined for a field that holds no estimate. */
function rankOf(id: string, name: string, custom: string): number | undefined {
  if (id === TIME_ESTIMATE) return 0;
  if (!/^customfield_\d{1,10}$/.test(id)) return undefined;
  if (custom.endsWith(STORY_POINTS)) return 1;
  if (!custom.endsWith(NUMBER)) return undefined;
  return LOOKS_LIKE_ESTIMATE.test(name) ? 1 : 2;
}
