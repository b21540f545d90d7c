import { toolReply } from '../chat-reply';
import { findToolToCall } from '../chat-request';
import type { ChatRequest } from '../chat-request';
import { hostileAttacks } from './hostile-attacks';
import type { HostileAttack, ToolUse } from './hostile-attacks';
import { hostileReadiness } from './hostile-readiness';
import { hostileWorkOrders } from './hostile-work-orders';
import { scriptedBackend } from './scripted-backend';
import type { ScriptOptions } from './scripted-backend';

type Attack = (request: ChatRequest) => readonly ToolUse[];

/** Attacks on one tool's own keys. */
const onTool = (name: string, attacks: Readonly<Record<string, (request: ChatRequest) => object>>): readonly Attack[] =>
  Object.values(attacks).map((attack) => (request) => [{ name, arguments: attack(request) }]);

/** Tools whose answers have a shape of their own; the others choose from closed lists. */
const byTool: ReadonlyMap<string, readonly Attack[]> = new Map([
  ['submit_readiness', onTool('submit_readiness', hostileReadiness)],
  ['submit_work_order', onTool('submit_work_order', hostileWorkOrders)],
]);
const closedLists: readonly Attack[] = Object.values(hostileAttacks);

/** Tries to get something past the app: one attack when it is named, else all that fit the tool in turn, one an answer. */
export function createHostile({ attack, ...options }: ScriptOptions & { attack?: HostileAttack } = {}) {
  const named = attack ? [hostileAttacks[attack]] : undefined;
  let answered = 0;
  return scriptedBackend(attack ? `hostile: ${attack}` : 'hostile', options, (request) => {
    const attacks = named ?? byTool.get(findToolToCall(request)?.function.name ?? '') ?? closedLists;
    const next = attacks[answered++ % attacks.length];
    return toolReply(next ? [...next(request)] : []);
  });
}
