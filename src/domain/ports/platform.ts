import type { TriageRequest } from '../triage/triage-request';

export interface TriageQueue {
  /** Marks the issue as queued and hands the request to the consumer. False when it already was. */
  push(request: TriageRequest): Promise<boolean>;
  isQueued(issueId: string): Promise<boolean>;
  settle(issueId: string): Promise<void>;
}

export interface AccountStatus {
  readonly accountId: string;
  readonly status: 'closed' | 'updated';
}

/** Atlassian's weekly question: which of the accounts you keep are still there? */
export interface PrivacyReporter {
  /** @param accounts at most 90 */
  report(accounts: readonly { accountId: string; updatedAt: string }[]): Promise<readonly AccountStatus[]>;
}

/** Time and chance, which only the outermost layer may have. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Milliseconds until the platform ends this invocation. */
  remainingMs(): number;
}

export interface Random {
  /** A new id, unique without asking anybody. */
  newId(): string;
  /** 128 random bits in hex. */
  newMarker(): string;
}
