import { describe, expect, it } from 'vitest';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';
import type { WorkflowValidator } from '../../../../workbench/simulators/jira/workflow/validator-module';

const { member } = standardUsers;
const TRANSITIONS = '/rest/api/3/issue/LAMP-1/transitions';
const PROPERTY = '/rest/api/3/issue/LAMP-1/properties/plumbline.readiness';
const toStart = { transition: { id: '21' } };
const onStart = { projectKey: 'LAMP', transition: 'start progress', moduleKey: 'gate' };

const gateOf = (expression: string, more: Partial<WorkflowValidator> = {}): WorkflowValidator => ({
  ...{ key: 'gate', name: 'Ready', description: 'Only ready issues', projectTypes: ['company-managed'] },
  ...{ expression, errorMessage: 'Not ready yet.', ...more },
});

/** A site where the validator stands on "Start progress" of LAMP. */
function gated(module: WorkflowValidator) {
  const world = createJiraWorld({ workflowValidators: [module] });
  world.simulator.addValidator(installation.id, onStart);
  const start = async () => {
    const { status, json } = await world.as(member)('POST', TRANSITIONS, toStart);
    return status === 204 ? 'moved' : json;
  };
  const put = (value: unknown) => world.as(member)('PUT', PROPERTY, value);
  return { ...world, start, put };
}

const refusal = (...errorMessages: string[]) => ({ errorMessages, errors: {} });
const GUARDED =
  "issue.properties['plumbline.readiness'] == null ? 'No report.' : issue.properties['plumbline.readiness'].score >= 60";

describe('addValidator', () => {
  it('refuses projects, transitions and modules that are not there, functions, and team-managed rules', () => {
    const add = (module: WorkflowValidator, place: Partial<typeof onStart> = {}) => () =>
      createJiraWorld({ workflowValidators: [module] }).simulator.addValidator(installation.id, { ...onStart, ...place });
    const gate = gateOf('true');
    expect(add(gate, { projectKey: 'NONE' })).toThrow('There is no project NONE.');
    expect(add(gate, { transition: 'Fly' })).toThrow('There is no transition "Fly".');
    expect(add(gate, { moduleKey: 'other' })).toThrow('There is no jira:workflowValidator "other" in the manifest.');
    const { expression: _without, ...lambda } = gate;
    expect(add({ ...lambda, function: 'check' })).toThrow('does not simulate a workflow validator that is a function');
    expect(add(gateOf('true', { projectTypes: ['team-managed'] }))).toThrow('not for company-managed projects');
  });

  it('stands once on a transition, shows its place, and goes with removeValidator', async () => {
    const { simulator, start } = gated(gateOf('false'));
    simulator.addValidator(installation.id, { ...onStart, transition: '21' });
    expect(simulator.listValidators(installation.id)).toEqual([{ ...onStart, transition: 'Start progress' }]);
    expect(await start()).toEqual(refusal('Not ready yet.'));
    simulator.removeValidator(installation.id, onStart);
    expect(() => simulator.removeValidator(installation.id, onStart)).toThrow('There is no such validator');
    expect(await start()).toBe('moved');
  });

  it('stays through dump and restore', () => {
    const { simulator } = gated(gateOf('true'));
    simulator.restore(installation, JSON.parse(JSON.stringify(simulator.dump(installation.id))));
    expect(simulator.listValidators(installation.id)).toHaveLength(1);
  });
});

describe('a transition with a validator', () => {
  it('is stopped, without a trace, by false, by a string in its own words, and by anything that is no Boolean', async () => {
    for (const [expression, words] of [
      ['false', 'Not ready yet.'],
      ["'Say why.'", 'Say why.'],
      ['null', 'Not ready yet.'],
      ['1', 'Not ready yet.'],
    ] as const) {
      const { start, simulator, events } = gated(gateOf(expression));
      expect(await start()).toEqual(refusal(words));
      expect(simulator.getIssue(installation.id, 'LAMP-1').changes).toEqual([]);
      expect(events).toEqual([]);
    }
  });

  it('is stopped by an expression that fails: a member of null, a name nobody knows, a syntax error', async () => {
    for (const expression of ["issue.properties['none'].score > 3", 'isue.key == null', 'issue.colour', '(', 'null < 60']) {
      expect(await gated(gateOf(expression)).start()).toEqual(refusal('Not ready yet.'));
    }
  });

  it('is stopped when the app is uninstalled, until it is back', async () => {
    const { start, simulator } = gated(gateOf('true'));
    simulator.setAppInstalled(installation.id, false);
    expect(await start()).toEqual(refusal('The transition could not be performed because a validator failed.'));
    simulator.setAppInstalled(installation.id, true);
    expect(await start()).toBe('moved');
  });

  it('is stopped when the manifest no longer has the module', async () => {
    const { simulator } = gated(gateOf('true'));
    const later = createJiraWorld();
    later.simulator.restore(installation, JSON.parse(JSON.stringify(simulator.dump(installation.id))));
    expect((await later.as(member)('POST', TRANSITIONS, toStart)).status).toBe(400);
  });

  it('says what the expression of its message says', async () => {
    const message = (expression: string) => gated(gateOf('false', { errorMessage: { expression } })).start();
    expect(await message("issue.key == 'LAMP-1' ? 'Look at LAMP-1.' : 'No.'")).toEqual(refusal('Look at LAMP-1.'));
    expect(await message('issue.colour')).toEqual(refusal('The transition could not be performed because a validator failed.'));
  });

  it('goes by the property as it is now, whoever wrote it', async () => {
    const { start, put } = gated(gateOf(GUARDED));
    expect(await start()).toEqual(refusal('No report.'));
    await put({ score: 59 });
    expect(await start()).toEqual(refusal('Not ready yet.'));
    await put({ score: '100' });
    expect(await start()).toEqual(refusal('Not ready yet.'));
    await put({ score: 60 });
    expect(await start()).toBe('moved');
  });

  it('leaves other transitions, other projects and issues to be created alone', async () => {
    const { as, simulator } = gated(gateOf('false'));
    expect((await as(member)('POST', TRANSITIONS, { transition: { id: '31' } })).status).toBe(204);
    const { projectAdmin } = standardUsers;
    expect(simulator.transitionAs(installation.id, projectAdmin.accountId, 'DARK-7', '21').changes).toHaveLength(1);
  });

  it('a part of the language that is not simulated is never answered', async () => {
    await expect(gated(gateOf('issue.comments.length > 0')).start()).rejects.toThrow('does not simulate issue.comments');
  });
});
