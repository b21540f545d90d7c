import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import type { KillPoint } from '../../../workbench/host/door';
import { FunctionKilledError } from '../../../workbench/host/invoke-function';
import type { App, Person } from '../../support/app';
import type { Approval } from './flow';

/** What happens to an approval whose function dies, and after it died. */
export interface Afterwards {
  readonly name: string;
  /** Whether everything that Jira does not refuse is made in the end, come what may. */
  readonly mustBeMade: boolean;
  /** Whether the function surely gets as far as the call at which it is to die. */
  readonly surelyDies: boolean;
  readonly atOnce: (app: App, approval: Approval, killAt: KillPoint) => Promise<Tries>;
  /** Who presses again, once nobody can still be working on the first try. */
  readonly afterLease?: Person;
}

/** How a call ended: `done`, `killed`, or the code of the error it answered. */
interface Tries {
  readonly killed: string;
  readonly others: readonly string[];
}

/** Presses once. The answer: `done`, `killed`, or the code of the error. */
export async function attempt(app: App, approval: Approval, as: Person, killAt?: KillPoint): Promise<string> {
  try {
    const answer = await app.call(issuePanelCalls.approveChanges, approval, as, { ...(killAt && { killAt }) });
    return answer.ok ? 'done' : answer.error.code;
  } catch (thrown) {
    if (thrown instanceof FunctionKilledError) return 'killed';
    throw thrown;
  }
}

export const everyAfterwards: readonly Afterwards[] = [
  {
    name: 'retried by the same person after the lease',
    mustBeMade: true,
    surelyDies: true,
    atOnce: async (app, approval, killAt) => ({ killed: await attempt(app, approval, 'member', killAt), others: [] }),
    afterLease: 'member',
  },
  {
    name: 'redelivered at once and again after the lease',
    mustBeMade: true,
    surelyDies: true,
    atOnce: async (app, approval, killAt) => ({
      killed: await attempt(app, approval, 'member', killAt),
      others: [await attempt(app, approval, 'member')],
    }),
    afterLease: 'member',
  },
  {
    name: 'raced by a second person',
    mustBeMade: false,
    surelyDies: false,
    atOnce: async (app, approval, killAt) => {
      const [killed, other] = await Promise.all([
        attempt(app, approval, 'member', killAt),
        attempt(app, approval, 'projectAdmin'),
      ]);
      return { killed, others: [other] };
    },
  },
  {
    name: 'taken over by a second person, at once and after the lease',
    mustBeMade: true,
    surelyDies: true,
    atOnce: async (app, approval, killAt) => ({
      killed: await attempt(app, approval, 'member', killAt),
      others: [await attempt(app, approval, 'projectAdmin')],
    }),
    afterLease: 'projectAdmin',
  },
  {
    name: 'left alone until the schedule comes by',
    mustBeMade: false,
    surelyDies: true,
    atOnce: async (app, approval, killAt) => ({ killed: await attempt(app, approval, 'member', killAt), others: [] }),
  },
];
