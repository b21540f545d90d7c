import { privacy } from '@forge/api';
import * as z from 'zod';
import { PlumblineError } from '../../domain/errors';
import type { PrivacyReporter } from '../../domain/ports';

const AnswerSchema = z.array(z.object({ accountId: z.string(), status: z.enum(['closed', 'updated']) }));

/** `PrivacyReporter` over `POST /app/report-accounts`. At most 90 accounts a call: the SDK would send more all at once. */
export const privacyReporter: PrivacyReporter = {
  async report(accounts) {
    try {
      return AnswerSchema.parse(await privacy.reportPersonalData([...accounts]));
    } catch (cause) {
      throw new PlumblineError('storage_unavailable', 'the privacy report was not taken', { cause });
    }
  },
};
