import { NotSimulatedError } from '../host/platform-call';
import type { Simulator } from '../host/platform-call';

/** The gateway that several Forge APIs share (remote `stargate`): passes each call on to the simulator it is for. */
export function createStargateSimulator({ queue, privacy }: { queue: Simulator; privacy: Simulator }): Simulator {
  return {
    async handle(call) {
      if (call.path.startsWith('/webhook/queue/')) return queue.handle(call);
      if (call.path === '/app/report-accounts') return privacy.handle(call);
      throw new NotSimulatedError(`the gateway call ${call.method} ${call.path}`);
    },
  };
}
