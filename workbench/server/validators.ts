import { z } from 'zod';
import type { SiteActions } from '../simulators/jira/site-actions';

const ChangeSchema = z.object({
  projectKey: z.string(),
  /** An id or a name. */
  transition: z.string(),
  moduleKey: z.string(),
  attached: z.boolean(),
});

/** The app's validators and where they stand: what Jira's workflow editor would show. */
export const validatorsOf = (jira: SiteActions, installationId: string) => ({
  modules: jira.listValidatorModules().map(({ key, name, description }) => ({ key, name, description })),
  places: jira.listValidators(installationId),
});

/** Puts a validator on a transition or takes it away. @throws ZodError, or JiraProblem (404) for what is not there */
export function changeValidator(jira: SiteActions, installationId: string, body: unknown): void {
  const { attached, ...place } = ChangeSchema.parse(body);
  if (attached) jira.addValidator(installationId, place);
  else jira.removeValidator(installationId, place);
}
