import { strings } from '../../shared/strings';
import type { AuditAction, AuditEvent } from '../../shared/view-types';
import type { Fact } from './fact';

const words = strings.audit.detail;

type ReadinessAction = Extract<AuditAction, `readiness.${string}` | 'workorder.drafted'>;
type EventOf<Action extends AuditAction> = Extract<AuditEvent, { readonly action: Action }>;

/** What the log holds about a report, a sign-off or a work order, in words. */
export function readinessFacts(event: EventOf<ReadinessAction>): readonly Fact[] {
  switch (event.action) {
    case 'readiness.checked':
      return [
        ...stateFacts(event.payload),
        { name: words.findings, value: words.findingCount(event.payload.byRules, event.payload.byModel) },
        ...modelFacts(event.payload),
      ];
    case 'readiness.signed_off':
      return [
        ...stateFacts(event.payload),
        { name: words.override, value: event.payload.override ? words.yes : words.no },
        { name: words.openBlockers, value: String(event.payload.openBlockers) },
      ];
    case 'readiness.withdrawn':
      return [{ name: words.signOff, value: event.payload.signOff }];
    case 'readiness.expired': {
      const { signOff, parts, scoreBefore, scoreNow } = event.payload;
      return [
        { name: words.signOff, value: signOff },
        { name: words.edited, value: parts.map((part) => words.parts[part]).join(', ') },
        { name: words.scoreBefore, value: words.scored(scoreBefore) },
        { name: words.score, value: words.scored(scoreNow) },
      ];
    }
    case 'workorder.drafted': {
      const { workOrderId, profile, answeredBy, statements, dropped } = event.payload;
      return [
        { name: words.workOrder, value: workOrderId },
        { name: words.profile, value: words.profiles[profile] },
        { name: words.answeredBy, value: words.answerer[answeredBy] },
        { name: words.statements, value: String(statements) },
        { name: words.dropped, value: String(dropped) },
        ...modelFacts(event.payload),
      ];
    }
  }
}

const stateFacts = ({ state, score, status }: { readonly state: string; readonly score: number | null; readonly status: keyof typeof words.statuses }): Fact[] => [
  { name: words.score, value: words.scored(score) },
  { name: words.status, value: words.statuses[status] },
  { name: words.state, value: state, isCode: true },
];

type Asked = Pick<EventOf<'readiness.checked'>['payload'], 'modelAsked' | 'promptVersion' | 'settingsVersion' | 'inputTokens' | 'outputTokens'>;

const modelFacts = ({ modelAsked, promptVersion, settingsVersion, inputTokens, outputTokens }: Asked): Fact[] => [
  { name: words.modelAsked, value: modelAsked ?? words.noModel },
  ...(promptVersion === null ? [] : [{ name: words.prompt, value: promptVersion }]),
  { name: words.settingsVersion, value: String(settingsVersion) },
  ...(modelAsked === null ? [] : [{ name: words.tokens, value: words.tokenCount(inputTokens, outputTokens) }]),
];
