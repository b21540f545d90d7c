import type { ProjectSettingsView } from '../../../contract/calls/project-settings';
import { profileNames } from '../../../contract/calls/work-order';
import { listOf } from './fields';
import { readinessWords, type CriterionId, type Severity } from './readiness-criteria';
import { gateStrings } from './settings-readiness-gate';
import { publishStrings } from './settings-readiness-publish';

/** What each rule looks for, so that an admin can tell what it will find. */
const looksFor: Readonly<Record<CriterionId, string>> = {
  description: 'A description with more than a few words that the title does not have.',
  steps: 'A list of steps, something to run, or the circumstances under which it happens.',
  expected: 'What ought to happen. A plain failure, such as a crash, says it by itself.',
  observed: 'What happens, in words or as an error message.',
  environment: 'A version, a browser, a device or a system, in the text or in Jira’s environment field.',
  acceptance: 'A list of what is asked for, a checklist, Given/When/Then, or sentences with “should” or “must”.',
  purpose: 'A role, a reason or a benefit: “as a …”, “because …”, “so that …”.',
  scope: 'A list of its parts, or words such as “only”, “except” or “out of scope”.',
  test_expectation: 'A sentence on testing, or a heading for it.',
  story_form: '“As a …, I want …” in the usual wordings.',
  one_ask: 'No second ask in the title or behind the first, and not too much for one piece of work.',
  vague_words: 'No “fast”, “user-friendly”, “etc.” or “to be decided” in what is asked for.',
  component: 'At least one component.',
  estimate: 'A value in the field chosen below.',
  priority_chosen: 'Any priority but the one chosen below.',
  open_blockers: 'No linked issue that blocks it and is not done. An open one makes it “blocked”.',
  open_questions: 'No question in a comment without an answer. Any later comment by another person counts as one; the reporter’s own questions never count. Comments for some people only are not read.',
  attachments_there: 'An attachment, where the text speaks of one.',
  design_link: 'A link to a design tool such as Figma, or an attached drawing.',
  risk_areas: 'A test or a way back, where it is about sign-in, permissions, payments, data migrations, personal data, external interfaces or broad refactoring.',
};

const numbers = ['no', 'one', 'two', 'three'];
const severityWord: Readonly<Record<Severity, { one: string; many: string }>> = {
  critical: { one: 'critical', many: 'critical' },
  warning: { one: 'warning', many: 'warnings' },
  info: { one: 'info', many: 'infos' },
};
const order: readonly Severity[] = ['critical', 'warning', 'info'];

type Profile = ProjectSettingsView['settings']['readiness']['profile'];
/** What each asks for, behind its name. */
const profiles: Readonly<Record<Profile, string>> = {
  default: 'short statements to start from',
  strict: 'interfaces, error cases and rollback',
  qa: 'a test matrix for each criterion',
  regulated: 'evidence, review and a recorded release approval',
  agent: 'plain orders, and a prompt to copy',
};

interface Example {
  readonly gaps: Readonly<Record<Severity, number>>;
  readonly costs: readonly number[];
  readonly score: number;
  readonly stopped: boolean;
  readonly status: 'ready' | 'needs_clarification';
}

/** "One critical and two warnings: 100 − 25 − 24 = 51: needs clarification." */
function example({ gaps, costs, score, stopped, status }: Example): string {
  const named = order
    .filter((severity) => gaps[severity] > 0)
    .map((severity) => `${numbers[gaps[severity]] ?? gaps[severity]} ${severityWord[severity][gaps[severity] === 1 ? 'one' : 'many']}`);
  const words = listOf(named);
  const sum = `100 − ${costs.join(' − ')} ${stopped ? 'is below 0 and counts as 0' : `= ${score}`}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${sum}: ${readinessWords.status[status].toLowerCase()}.`;
}

export const readinessSettingsStrings = {
  heading: 'Definition of Ready',
  introduction:
    'What an issue has to say before somebody starts on it. Each gap costs points, each with its reason; a person confirms that an issue is ready, never the app.',
  type: {
    label: 'Issue type',
    changed: (name: string) => `${name} (changed)`,
    mend: (name: string) => `${name} (something to mend)`,
    gone: (id: string) => `Issue type ${id} (no longer there)`,
    goneNote: 'This issue type is no longer in the project. Its definition is kept until you remove it.',
    forget: 'Remove its definition',
    none: 'This project has no issue types that can be read.',
    isDefault: (name: string) => `${name} has the default definition.`,
    isChanged: (name: string) => `${name} has its own definition.`,
    reset: 'Use the default for this type',
    ends: 'A saved change here ends the confirmations of issues of this type, because they were given by the definition of then.',
    tooMany: (most: number) => `At most ${most} issue types can have a definition of their own. Use the default for some.`,
  },
  rules: {
    heading: 'Checked by rules',
    sentence: 'Code looks for these, without a model. Some are marked as made for bugs or for requests; every one can be switched on for every type.',
    groups: { text: 'About the text', around: 'About fields and links', talk: 'About comments and attachments' },
    looksFor,
    madeFor: { bugs: 'Bugs', requests: 'Requests' },
    off: 'Off',
    isDefault: (level: string) => `${level} (default)`,
  },
  own: {
    heading: 'Your own criteria',
    sentence:
      'Criteria in your own words are judged by a model. “Met” counts only with words that stand in the issue, and wins nothing: an own criterion can only cost points. They go to the model in one question whenever somebody has an issue checked, never in the background. That costs about as much as a triage: about 0.3 US cents with Haiku, about five times that with Opus.',
    none: 'None for this type.',
    name: (count: number) => `Criterion ${count}`,
    title: (count: number) => `Title of criterion ${count}`,
    titlePlaceholder: 'What is wanted, in a few words',
    guidance: (count: number) => `What counts as met, criterion ${count}`,
    severity: (count: number) => `Severity of criterion ${count}`,
    critical: 'While it is critical, every issue of this type needs clarification until somebody has it checked with the model.',
    remove: (count: number) => `Remove criterion ${count}`,
    add: 'Add a criterion',
    addExample: (title: string) => `Add “${title}”`,
    examplesHeading: 'Examples to start from',
    full: (most: number) => `That is the most: ${most} criteria for a type.`,
    problems: {
      title: {
        empty: () => 'Give it a title.',
        too_long: (most: number, has: number) => `At most ${most} characters; this has ${has}.`,
        half_character: () => 'It holds half a character, as a cut through an emoji leaves it. Type it again.',
        taken: () => 'Another criterion of this type has this title.',
      },
      guidance: {
        empty: () => 'Say what counts as met: the model judges by it.',
        too_long: (most: number, has: number) => `At most ${most} characters; this has ${has}.`,
        half_character: () => 'It holds half a character, as a cut through an emoji leaves it. Type it again.',
      },
    },
  },
  score: {
    heading: 'Score',
    sentence: 'The score starts at 100. Each gap takes off the points of its severity; it never falls below 0.',
    weight: (severity: Severity) => `Points for one ${severityWord[severity].one} gap`,
    threshold: 'Ready from this score on',
    problem: 'Enter a whole number from 0 to 100.',
    example,
    critical: 'One critical gap is enough for “needs clarification”, whatever the score. An open blocker makes it “blocked”.',
  },
  basis: {
    heading: 'What two rules have to know',
    estimate: 'Field that holds the estimate',
    noEstimate: 'This project does not estimate',
    goneField: (id: string) => `${id} (no longer there)`,
    ends: 'Once this is saved, an issue whose estimate reads differently loses its confirmation: the estimate is part of what people confirmed.',
    goneFieldNote: 'This field is no longer there, so no issue counts as estimated. Choose another one.',
    estimateIdle: (types: readonly string[]) => `“An estimate” is switched on for ${listOf(types)} and says nothing while no field is chosen.`,
    priority: 'Priority of an issue when nobody chose one',
    noPriority: 'Cannot be told',
    gonePriority: (id: string) => `Priority ${id} (no longer offered)`,
    priorityIdle: (types: readonly string[]) =>
      `“A priority somebody chose” is switched on for ${listOf(types)} and says nothing while this cannot be told.`,
  },
  publish: publishStrings,
  gate: gateStrings,
  profile: {
    heading: 'Work orders',
    sentence: 'From an issue a work order can be written. A person approves it word for word before anything of it is written to Jira.',
    label: 'Work orders are written for',
    option: (profile: Profile) => `${profileNames[profile]}: ${profiles[profile]}`,
  },
  problems: {
    own: (type: string) => `Own criteria of ${type}: see the fields marked there.`,
    tooManyTypes: 'Too many issue types have a definition of their own. Use the default for some.',
    tooLarge: 'Your own criteria of all issue types are together too long to be kept. Shorten some, or use the default for some types.',
    weights: 'Score: the points of each severity have to be whole numbers from 0 to 100.',
    threshold: 'Score: the threshold has to be a whole number from 0 to 100.',
  },
};
