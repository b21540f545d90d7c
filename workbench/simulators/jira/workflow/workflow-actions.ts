import { NotSimulatedError } from '../../../host/platform-call';
import { JiraProblem } from '../jira-problem';
import { findProject } from '../site';
import { planTransition, transitionIssue } from './transition-issue';
import { availableTransitions, listTransitions } from './transitions';
import type { IssueRecord, ValidatorRecord } from '../entities';
import type { JiraSite } from '../site';
import type { WriteScope } from '../write/write-scope';
import type { Transition } from './transitions';
import type { WorkflowValidator } from './validator-module';

/** A validator of the app and where it stands. */
export interface ValidatorPlace {
  readonly projectKey: string;
  /** The id of the transition, or its name in any case, e.g. `Start progress`. */
  readonly transition: string;
  readonly moduleKey: string;
}

/** What people do with workflows: moving issues, and what an administrator does in the workflow editor. */
export interface WorkflowActions {
  /** A person moves an issue. @throws JiraProblem as Jira answers the call */
  transitionAs(installationId: string, accountId: string, idOrKey: string, transitionId: string): IssueRecord;
  /** What a person can do to an issue now. @throws JiraProblem (404) */
  transitionsFor(installationId: string, accountId: string, idOrKey: string): Transition[];
  /** The validators of the app's manifest. */
  listValidatorModules(): readonly WorkflowValidator[];
  /** Validators that stand on transitions. */
  listValidators(installationId: string): ValidatorPlace[];
  /** Puts a validator on a transition; twice is once. @throws JiraProblem (404) for what the site or manifest has not */
  addValidator(installationId: string, place: ValidatorPlace): void;
  /** Takes it away again, also one whose module is gone. @throws JiraProblem (404) */
  removeValidator(installationId: string, place: ValidatorPlace): void;
  /** Whether the app is there. Validators of an app that was uninstalled stay on their transitions and fail. */
  setAppInstalled(installationId: string, installed: boolean): void;
}

interface Parts {
  readonly modules: readonly WorkflowValidator[];
  readonly getSite: (installationId: string) => JiraSite;
  readonly scopeOf: (installationId: string, accountId: string) => WriteScope;
  /** @throws JiraProblem (404) */
  readonly getVisible: (site: JiraSite, accountId: string, idOrKey: string) => IssueRecord;
}

const notThere = (what: string) => new JiraProblem(404, [`There is no ${what}.`]);

function toRecord(site: JiraSite, { projectKey, transition, moduleKey }: ValidatorPlace): ValidatorRecord {
  const project = findProject(site, projectKey);
  if (!project) throw notThere(`project ${projectKey}`);
  const found = listTransitions(site).find(
    ({ id, name }) => id === transition || name.toLowerCase() === transition.toLowerCase(),
  );
  if (!found) throw notThere(`transition "${transition}"`);
  return { projectId: project.id, transitionId: found.id, moduleKey };
}

const isSame = (left: ValidatorRecord, right: ValidatorRecord): boolean =>
  left.projectId === right.projectId && left.transitionId === right.transitionId && left.moduleKey === right.moduleKey;

export function createWorkflowActions({ modules, getSite, scopeOf, getVisible }: Parts): WorkflowActions {
  return {
    transitionAs(installationId, accountId, idOrKey, transitionId) {
      const scope = scopeOf(installationId, accountId);
      const issue = getVisible(scope.site, accountId, idOrKey);
      const planned = planTransition(scope, issue, { transition: { id: transitionId } }, modules);
      return transitionIssue(scope, issue, planned);
    },
    transitionsFor(installationId, accountId, idOrKey) {
      const site = getSite(installationId);
      return availableTransitions(site, { accountId }, getVisible(site, accountId, idOrKey));
    },
    listValidatorModules: () => modules,
    listValidators(installationId) {
      const site = getSite(installationId);
      const names = new Map(listTransitions(site).map(({ id, name }) => [id, name]));
      return site.validators.map(({ projectId, transitionId, moduleKey }) => ({
        projectKey: site.projects.get(projectId)?.key ?? projectId,
        transition: names.get(transitionId) ?? transitionId,
        moduleKey,
      }));
    },
    addValidator(installationId, place) {
      const site = getSite(installationId);
      const record = toRecord(site, place);
      const module = modules.find(({ key }) => key === place.moduleKey);
      if (!module) throw notThere(`jira:workflowValidator "${place.moduleKey}" in the manifest`);
      if (module.expression === undefined) throw new NotSimulatedError('a workflow validator that is a function');
      if (!module.projectTypes.includes('company-managed')) {
        throw new JiraProblem(400, ['The validator is not for company-managed projects, and all projects here are.']);
      }
      if (!site.validators.some((each) => isSame(each, record))) site.validators = [...site.validators, record];
    },
    removeValidator(installationId, place) {
      const site = getSite(installationId);
      const record = toRecord(site, place);
      const kept = site.validators.filter((each) => !isSame(each, record));
      if (kept.length === site.validators.length) throw notThere('such validator on the transition');
      site.validators = kept;
    },
    setAppInstalled(installationId, installed) {
      getSite(installationId).appInstalled = installed;
    },
  };
}
