import { withdrawalId } from '../../domain/audit/event-id';
import { execute } from './client';

/**
 * Joins to a row `sign_off` the event that took it back, by its unique id. The log counts: of a sign-off whose withdrawal was
 * recorded the row may still be there, because whoever was to remove it died.
 */
export const onWithdrawal = `audit_log withdrawal ON withdrawal.id = CONCAT('${withdrawalId('')}', sign_off.event_id) AND withdrawal.seq > 0`;

/** Removes the sign-off of an issue once its withdrawal is in the log. */
export async function removeSignOff(issueId: string): Promise<void> {
  await execute(`DELETE sign_off FROM readiness_sign_offs sign_off JOIN ${onWithdrawal} WHERE sign_off.issue_id = ?`, [issueId]);
}

/** From the withdrawals, which an index of the log gives, to the sign-off of each one's issue. */
export async function dropWithdrawn(toSeq: number): Promise<void> {
  await execute(
    `DELETE sign_off FROM audit_log withdrawal FORCE INDEX (audit_log_by_action)
      JOIN readiness_sign_offs sign_off FORCE INDEX (PRIMARY)
        ON sign_off.issue_id = withdrawal.issue_id AND withdrawal.id = CONCAT('${withdrawalId('')}', sign_off.event_id)
      WHERE withdrawal.action = 'readiness.withdrawn' AND withdrawal.seq BETWEEN 1 AND ?`,
    [toSeq],
  );
}
