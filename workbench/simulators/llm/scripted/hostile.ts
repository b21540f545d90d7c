import { toolReply } from '../chat-reply';
import { hostileAttacks } from './hostile-attacks';
import type { HostileAttack } from './hostile-attacks';
import { scriptedBackend } from './scripted-backend';
import type { ScriptOptions } from './scripted-backend';

/** Tries to get something past the app: one attack when it is named, else all of them in turn, one an answer. */
export function createHostile({ attack, ...options }: ScriptOptions & { attack?: HostileAttack } = {}) {
  const attacks = attack ? [hostileAttacks[attack]] : Object.values(hostileAttacks);
  let answered = 0;
  return scriptedBackend(attack ? `hostile: ${attack}` : 'hostile', options, (request) => {
    const next = attacks[answered++ % attacks.length];
    return toolReply(next ? next(request) : []);
  });
}
