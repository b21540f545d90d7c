import type { Fact } from './fact';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import type { AuditEvent } from '../../shared/view-types';
import { formatCount } from '../format-count';
import { filterFacts } from '../log/filter-facts';
import { problemWords } from '../problem-words';
import { changeFacts } from './change-facts';
import { readinessFacts } from './readiness-facts';

const words = strings.audit.detail;

/** The short code of the proposal an event is about; the same stands in the issue panel. */
export const codeOf = (event: AuditEvent): string | undefined =>
  'code' in event.payload ? event.payload.code : undefined;

/** Everything an event's payload holds, in words. */
export const factsOf = (event: AuditEvent, calendar: Calendar): readonly Fact[] => [
  ...proposalFacts(event),
  ...attemptFacts(event),
  ...payloadFacts(event, calendar),
];

function proposalFacts({ payload }: AuditEvent): readonly Fact[] {
  if (!('proposalId' in payload)) return [];
  return [
    { name: words.proposal, value: payload.proposalId },
    { name: words.code, value: payload.code },
  ];
}

/** What every event about one change says. */
function attemptFacts({ payload }: AuditEvent): readonly Fact[] {
  if (!('kind' in payload)) return [];
  return [
    { name: words.change, value: strings.audit.changes.named(payload.changeId) },
    { name: words.settingsVersion, value: String(payload.settingsVersion) },
    ...('attempt' in payload ? [{ name: words.attempt, value: String(payload.attempt) }] : []),
  ];
}

const changeNames = (ids: readonly string[]): string => (ids.length === 0 ? words.noChanges : strings.audit.changes.names(ids));
const proposalName = ({ proposalId, code }: { readonly proposalId: string; readonly code: string }) =>
  `${proposalId} (${code})`;

function payloadFacts(event: AuditEvent, calendar: Calendar): readonly Fact[] {
  const format = (count: number) => formatCount(count, calendar);
  switch (event.action) {
    case 'analysis.requested':
      return [];
    case 'analysis.completed': {
      const { answeredBy, modelAsked, promptVersion, settingsVersion, inputTokens, outputTokens, changes } = event.payload;
      return [
        { name: words.answeredBy, value: words.answerer[answeredBy] },
        { name: words.modelAsked, value: modelAsked ?? words.noModel },
        { name: words.prompt, value: promptVersion },
        { name: words.settingsVersion, value: String(settingsVersion) },
        { name: words.tokens, value: words.tokenCount(inputTokens, outputTokens) },
        { name: words.changes, value: changeNames(changes) },
      ];
    }
    case 'analysis.failed':
      return [{ name: words.problem, value: problemWords(event.payload.problem) }];
    case 'readiness.checked':
    case 'readiness.signed_off':
    case 'readiness.withdrawn':
    case 'readiness.expired':
    case 'workorder.drafted':
      return readinessFacts(event);
    case 'proposal.created': {
      const { origin, changes } = event.payload;
      return [
        { name: words.origin, value: words.origins[origin.type] },
        ...(origin.type === 'undo' ? [{ name: words.undoes, value: origin.proposalId }] : []),
        { name: words.changes, value: changeNames(changes) },
      ];
    }
    case 'proposal.approved':
      return [
        { name: words.changes, value: changeNames(event.payload.changes) },
        { name: event.actor.type === 'user' ? words.overwrites : words.replaced, value: changeNames(event.payload.overwrites) },
        ...(event.payload.automation ? [{ name: words.automation, value: words.automations[event.payload.automation] }] : []),
        ...(event.payload.sure ?? []).map(({ changeId, oneWrongIn, right, of }) => ({
          name: words.sureEnough,
          value: words.sure(strings.audit.changes.named(changeId), oneWrongIn, right, of),
        })),
      ];
    case 'proposal.voided':
      return [{ name: words.changes, value: changeNames(event.payload.changes) }];
    case 'proposal.dismissed':
      return [{ name: words.change, value: strings.audit.changes.named(event.payload.changeId) }];
    case 'change.intended':
      return changeFacts(event.payload.detail, format);
    case 'change.applied': {
      const { detail, found, created } = event.payload;
      return [
        ...changeFacts(detail, format),
        ...(created ? [{ name: words.created, value: created.key ?? created.id }] : []),
        { name: words.found, value: found ? words.foundInJira : words.answeredByJira },
      ];
    }
    case 'change.failed':
      return [{ name: words.problem, value: problemWords(event.payload.problem) }];
    case 'change.undone':
      return [{ name: words.undoneBy, value: proposalName(event.payload.by) }];
    case 'change.restored':
      return [{ name: words.restoredBy, value: proposalName(event.payload.by) }];
    case 'settings.changed':
      return [
        { name: words.fromVersion, value: String(event.payload.fromVersion) },
        { name: words.settingsVersion, value: String(event.payload.toVersion) },
        { name: words.changed, value: event.payload.changed.join(', ') },
      ];
    case 'policy.activated':
      return [{ name: words.settingsVersion, value: String(event.payload.version) }];
    case 'quota.denied':
      return [
        { name: words.quota, value: words.quotas[event.payload.quota] },
        { name: words.modelAsked, value: event.payload.model ?? words.noModel },
      ];
    case 'data.exported':
      return exportFacts(event.payload, calendar);
    case 'data.erased':
      return [{ name: words.erased, value: format(event.payload.count) }];
    case 'retention.pruned': {
      const { olderThanDays, count, cut } = event.payload;
      return [
        { name: words.olderThan, value: words.days(olderThanDays) },
        { name: words.pruned, value: format(count) },
        ...(cut ? [{ name: words.range, value: words.rangeOf(cut.fromSeq, cut.toSeq) }] : []),
        ...(cut ? [{ name: words.cutBefore, value: cut.hashBefore, isCode: true }] : []),
        ...(cut ? [{ name: words.cutAfter, value: cut.hashAfter, isCode: true }] : []),
      ];
    }
    case 'integrity.verified':
      return [
        { name: words.range, value: words.rangeOf(event.payload.fromSeq, event.payload.toSeq) },
        { name: words.verified, value: format(event.payload.events) },
      ];
    case 'integrity.failed':
      return [
        { name: words.brokenAt, value: String(event.payload.seq) },
        { name: words.problem, value: strings.audit.problems.sentence(event.payload.problem) },
      ];
  }
}

type ExportPayload = Extract<AuditEvent, { action: 'data.exported' }>['payload'];

function exportFacts({ format, filter, fromSeq, toSeq }: ExportPayload, calendar: Calendar): readonly Fact[] {
  const asked = filterFacts(filter, calendar).map(({ name, value }) => strings.audit.filter.chip(name, value));
  const all = [...asked, ...(filter.byAccount ? [words.byAccount] : [])];
  return [
    { name: words.format, value: strings.audit.export.formats[format].name },
    { name: words.range, value: words.rangeOf(fromSeq, toSeq) },
    { name: words.exportFilter, value: all.length === 0 ? words.exportEverything : all.join('; ') },
  ];
}
