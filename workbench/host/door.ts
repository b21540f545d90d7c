import type { Clock } from './clock';
import type { Faults } from './fault-settings';
import { answerAfter, answerInstead } from './faults';
import { NotSimulatedError, type Invocation, type PlatformCall, type Simulator } from './platform-call';
import { callLabel, type RecordedCall } from './recorded-call';

/** Where an invocation is to die: at its n-th platform call, before the service does it or after. */
export interface KillPoint {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** One invocation under way, as the door sees it. */
export interface DoorLife {
  readonly calls: RecordedCall[];
  readonly killAt: KillPoint | undefined;
  readonly kill: () => void;
  dead: boolean;
}

export interface Services {
  readonly jira: Simulator;
  readonly kvs: Simulator;
  readonly sql: Simulator;
  readonly llm: Simulator;
  readonly stargate: Simulator;
}

/**
 * The only way out of the app. Finds the service, lets faults have their say, writes down every call, and lets a killed
 * invocation hang for good: what a dead function awaited never answers, so nothing after it runs.
 */
export function createDoor(given: {
  services: Services;
  clock: Clock;
  faultsOf: (installationId: string) => Faults;
  /** Told of a service that failed by itself: not simulated, or broken. The app may swallow what it is thrown. */
  onBroken: (problem: string) => void;
}) {
  const lives = new Map<string, DoorLife>();
  let order = 0;

  async function through(call: PlatformCall): Promise<Response> {
    const life = lives.get(call.invocation.id);
    if (!life || isDead(life)) return never();
    const record = begin(call, life);
    const killing = life.killAt?.call === record.number ? life.killAt.when : undefined;
    if (killing === 'before') return die(life);
    const answer = await serve(call, given.faultsOf(call.invocation.installation.id));
    record.status = answer.status;
    if (isDead(life)) return never();
    if (killing === 'after') return die(life);
    record.ended = ++order;
    return answer;
  }

  function begin(call: PlatformCall, life: DoorLife): RecordedCall {
    const record: RecordedCall = {
      number: life.calls.length + 1,
      invocationId: call.invocation.id,
      label: callLabel(call),
      service: call.target.remote ?? call.target.type,
      provider: call.target.provider,
      method: call.method,
      path: call.path,
      body: call.body,
      began: ++order,
      ended: 0,
      status: 0,
    };
    life.calls.push(record);
    return record;
  }

  async function serve(call: PlatformCall, faults: Faults): Promise<Response> {
    if (call.target.type === 'sql' && faults.slowSqlMs > 0) await given.clock.sleep(faults.slowSqlMs);
    const instead = answerInstead(faults, call);
    if (instead) return instead;
    // Only the database is real; a simulated service that takes its time takes the clock's.
    const release = call.target.type === 'sql' ? given.clock.hold() : () => undefined;
    try {
      return answerAfter(faults, call, await serviceFor(call, given.services).handle(call));
    } catch (thrown) {
      given.onBroken(`${callLabel(call)}: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
      throw thrown;
    } finally {
      release();
    }
  }

  return {
    through,
    /** From now on calls of this invocation are let through, until it is closed. */
    open(invocation: Invocation, killAt: KillPoint | undefined, kill: () => void): DoorLife {
      const life: DoorLife = { calls: [], killAt, kill, dead: false };
      lives.set(invocation.id, life);
      return life;
    },
    close(invocation: Invocation): void {
      lives.delete(invocation.id);
    },
  };
}

function serviceFor({ target, method, path }: PlatformCall, services: Services): Simulator {
  if (target.type === 'kvs') return services.kvs;
  if (target.type === 'sql') return services.sql;
  if (target.type === 'llm') return services.llm;
  if (target.type === 'fpp' && target.remote === 'jira') return services.jira;
  if (target.type === 'fpp' && target.remote === 'stargate') return services.stargate;
  throw new NotSimulatedError(`${target.type}/${target.remote ?? '-'} (${method} ${path})`);
}

function die(life: DoorLife): Promise<Response> {
  life.dead = true;
  life.kill();
  return never();
}

/** Asked anew after every wait: another call of the invocation may have been its last. */
const isDead = (life: DoorLife): boolean => life.dead;

const never = () => new Promise<Response>(() => undefined);
