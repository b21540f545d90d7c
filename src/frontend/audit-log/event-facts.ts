import { ErrorCodeSchema } from '../../contract/result';
import { strings } from '../shared/strings';
import type { AuditEvent } from '../shared/view-types';

/** One line of an event's detail. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

const words = strings.audit.detail;

/** The short code of the proposal an event is about; the same stands in the issue panel. */
export const codeOf = (event: AuditEvent): string | undefined =>
  'code' in event.payload ? event.payload.code : undefined;

/** Everything an event's payload holds, in words. */
export function factsOf(event: AuditEvent): readonly Fact[] {
  return [...proposalFacts(event), ...payloadFacts(event)];
}

function proposalFacts({ payload }: AuditEvent): readonly Fact[] {
  if (!('proposalId' in payload)) return [];
  return [
    { name: words.proposal, value: payload.proposalId },
    { name: words.code, value: payload.code },
  ];
}

function payloadFacts(event: AuditEvent): readonly Fact[] {
  switch (event.action) {
    case 'analysis.requested':
      return [{ name: words.settingsVersion, value: String(event.payload.settingsVersion) }];
    case 'analysis.completed': {
      const { answeredBy, modelAsked, promptVersion, settingsVersion, inputTokens, outputTokens, fields } =
        event.payload;
      return [
        { name: words.answeredBy, value: words.answerer[answeredBy] },
        { name: words.modelAsked, value: modelAsked ?? words.noModel },
        { name: words.prompt, value: promptVersion },
        { name: words.settingsVersion, value: String(settingsVersion) },
        { name: words.tokens, value: words.tokenCount(inputTokens, outputTokens) },
        { name: words.fields, value: fields.length === 0 ? words.noFields : strings.fields.names(fields) },
      ];
    }
    case 'analysis.failed':
      return [{ name: words.problem, value: problemWords(event.payload.problem) }];
    case 'proposal.approved':
    case 'proposal.voided':
      return [{ name: words.fields, value: strings.fields.names(event.payload.fields) }];
    case 'proposal.dismissed':
      return [{ name: words.fields, value: strings.fields.name[event.payload.field] }];
    case 'change.intended':
      return valueFacts(event.payload);
    case 'change.applied':
      return [
        ...valueFacts(event.payload),
        { name: words.found, value: event.payload.found ? words.foundInJira : words.answeredByJira },
      ];
    case 'change.failed':
      return [
        { name: words.fields, value: strings.fields.name[event.payload.field] },
        { name: words.attempt, value: String(event.payload.attempt) },
        { name: words.problem, value: problemWords(event.payload.problem) },
      ];
    case 'settings.changed':
      return [{ name: words.changed, value: event.payload.changed.join(', ') }];
    case 'data.erased':
      return [{ name: words.erased, value: String(event.payload.count) }];
    case 'retention.pruned':
      return [
        { name: words.olderThan, value: words.days(event.payload.olderThanDays) },
        { name: words.pruned, value: String(event.payload.count) },
      ];
  }
}

type ChangePayload = Extract<AuditEvent, { action: 'change.intended' }>['payload'];

const valueFacts = ({ field, before, after, attempt }: ChangePayload): readonly Fact[] => [
  { name: words.fields, value: strings.fields.name[field] },
  { name: words.before, value: strings.fields.values(before) },
  { name: words.after, value: strings.fields.values(after) },
  { name: words.attempt, value: String(attempt) },
];

/** A code the app gave, as its title; anything else as it was recorded. */
function problemWords(problem: string): string {
  const code = ErrorCodeSchema.safeParse(problem);
  return code.success ? `${strings.errors[code.data].title} (${problem})` : problem;
}
