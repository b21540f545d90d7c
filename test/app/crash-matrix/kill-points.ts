import { expect } from 'vitest';
import type { KillPoint } from '../../../workbench/host/door';
import { FunctionKilledError } from '../../../workbench/host/invoke-function';
import type { RecordedCall } from '../../../workbench/host/recorded-call';

/** One death: where, and how it is called in a failure. */
export interface Death {
  readonly name: string;
  readonly killAt: KillPoint;
}

/** Before and after each platform call of a run that lived, so that a call added to a flow is covered by itself. */
export const deathsOf = (calls: readonly RecordedCall[]): Death[] =>
  calls.flatMap(({ number, label }) =>
    (['before', 'after'] as const).map((when) => ({
      name: `killed ${when} call ${number} (${label.replaceAll(/\d{4,}/g, 'N')})`,
      killAt: { call: number, when },
    })),
  );

/** Waits for a call to die as it should. */
export const expectDeath = (call: Promise<unknown>, { name }: Death): Promise<void> => expect(call, name).rejects.toThrow(FunctionKilledError);
