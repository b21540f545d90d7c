/** How a transition is made to wait for readiness, with its price before its recipe. */
export const gateStrings = {
  show: 'Make a workflow transition wait for readiness',
  hide: 'Hide how a transition is made to wait',
  title: 'A workflow gate, set up by a Jira admin',
  warning: 'Before you do: take the validator out of the workflow before the app is uninstalled and before its licence ends.',
  dangers: [
    'If the app is uninstalled, Jira blocks every transition that has the validator, for everybody, until a Jira admin removes the validator from the workflow.',
    'If its licence ends, the validator goes on with what was last found of each issue: nobody can check or confirm an issue in the panel any more, so one that was last found not ready stays blocked.',
  ],
  steps: [
    'Switch on “Let Jira search find readiness” above and save: the validator reads what is written there.',
    'In Jira open the workflow of the project, and in it the transition that should wait, such as “Start progress”.',
    'Add a rule of the kind that validates a transition, choose “Plumbline: ready”, and publish the workflow.',
  ],
  passes:
    'The transition then goes through when the issue is ready, or when a person confirmed it and nothing blocks it. It also goes through where nothing is known: issues the app has not checked yet, and issues with a security level.',
  override:
    'When it has to go on regardless, somebody who may edit the issue confirms it in the panel although it is not ready. That lets it through; the audit log keeps who did it.',
  limits:
    'It is guidance, not security: anybody who may edit an issue can write its properties. The app puts a forged one right when somebody opens the panel, and on open issues within a day (within a week in projects of thousands).',
};
