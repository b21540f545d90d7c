import type { FieldValue } from '../triage/field';

/**
 * The types that may be suggested for an issue; none where there is no choice. The type of a sub-task or an epic says where
 * it stands in the hierarchy and not what it is about, so an issue whose own type is not an ordinary one gets none.
 *
 * @param becomes ordinary types (no sub-task types, no epics) that the issue can have without being moved, its own among them
 * @param own what the issue holds
 */
export function offeredTypes(becomes: readonly FieldValue[], own: readonly FieldValue[]): readonly FieldValue[] {
  const isOrdinary = own.some(({ id }) => becomes.some((type) => type.id === id));
  return isOrdinary && becomes.length > 1 ? becomes : [];
}
