import { projectSettingsCalls, type ProjectSettingsView } from '../../src/contract/calls/project-settings';
import { resultSchema } from '../../src/contract/result';
import { standardUsers } from '../../workbench/sample/users';
import type { Site } from './let-past-be-read';

/** Calls the project settings page's resolver as an admin of the sample project. @throws Error when the answer is an error */
export function projectAdminCaller({ workbench, clock }: Site, site: string) {
  const { projectId } = workbench.jira.getIssue(site, 'HARB-1');
  const accountId = standardUsers.projectAdmin.accountId;

  async function answer(call: string, payload: object): Promise<ProjectSettingsView> {
    const request = { surface: 'project-settings', call, payload: { projectId, ...payload }, accountId };
    const { result } = await clock.runUntilSettled(workbench.invokeCall(site, request));
    const parsed = resultSchema(projectSettingsCalls.openProjectSettings.output).parse(result);
    if (!parsed.ok) throw new Error(`${call} answered ${parsed.error.code}, so there is nothing to measure`);
    return parsed.data;
  }

  const open = () => answer('openProjectSettings', {});
  async function save(change: (settings: ProjectSettingsView['settings']) => ProjectSettingsView['settings']): Promise<void> {
    const { version, settings } = await open();
    await answer('saveProjectSettings', { baseVersion: version, settings: change(settings) });
  }
  return {
    save,
    /** Opens the settings, by which the project's past begins to be read. */
    open,
    /** From now on each new issue is triaged in the background. */
    switchOnAutomaticTriage: () => save((settings) => ({ ...settings, automaticTriage: true })),
  };
}
