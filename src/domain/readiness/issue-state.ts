import { fingerprint } from '../issue/fingerprint';
import type { Definition } from './criterion';
import type { ReadinessFacts } from './facts';
import type { IssueState } from './report';
import { StatePartSchema, type StatePart } from './report-words';

/**
 * What a report and a sign-off are about: the parts of the issue that say what is to be built, and the definition it was
 * measured by. Labels, priority, sprint, assignee, comments and links are none of it.
 */
export function issueState({ issue, estimate, attachmentIds }: ReadinessFacts, definition: Definition): IssueState {
  const { snapshot, values, environment } = issue;
  const parts = {
    summary: fingerprint(snapshot.summary),
    description: fingerprint(snapshot.description),
    environment: fingerprint(environment),
    type: fingerprint(values.type.map(({ id }) => id)),
    components: fingerprint(values.components.map(({ id }) => id).sort()),
    estimate: fingerprint(estimate?.value ?? null),
    attachments: fingerprint([...attachmentIds].sort()),
    definition: fingerprint(definition),
  };
  return { hash: fingerprint(parts), parts };
}

/** The parts that differ between two states, in a fixed order. */
export const changedParts = (before: IssueState, after: IssueState): StatePart[] =>
  StatePartSchema.options.filter((part) => before.parts[part] !== after.parts[part]);
