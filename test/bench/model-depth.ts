import { criticalDepth, type RecordedCall } from '../../workbench/host/recorded-call';

const isChat = (call: RecordedCall): boolean => call.label === 'llm chat';

/**
 * How deep the calls stand before the first question to the model and after its last answer. Calls that run beside the
 * model count on neither side, unless they begin after it.
 * @throws Error when no model was asked
 */
export function modelDepth(calls: readonly RecordedCall[]): { before: number; after: number } {
  const chats = calls.filter(isChat);
  if (chats.length === 0) throw new Error('this triage asked no model');
  const asked = Math.min(...chats.map(({ began }) => began));
  const answered = Math.max(...chats.map(({ ended }) => ended));
  return {
    before: criticalDepth(calls.filter(({ ended }) => ended > 0 && ended < asked)),
    after: criticalDepth(calls.filter(({ began }) => began > answered)),
  };
}
