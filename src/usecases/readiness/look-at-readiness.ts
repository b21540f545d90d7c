import type { Definition } from '../../domain/readiness/criterion';
import type { ReadinessFacts } from '../../domain/readiness/facts';
import type { Judgement, RuleResults } from '../../domain/readiness/finding';
import { issueState } from '../../domain/readiness/issue-state';
import { outlookOf, type Outlook } from '../../domain/readiness/outlook/outlook';
import { definitionFor, type ReadinessSettings } from '../../domain/readiness/readiness-settings';
import type { IssueState, ReadinessReport } from '../../domain/readiness/report';
import { editedSince } from '../../domain/readiness/sign-off';
import { checkRules } from '../../domain/readiness/rules/check-rules';
import { scoreReadiness, type Scored } from '../../domain/readiness/score';
import { inParallel } from '../../domain/in-parallel';
import type { Clock, ReadinessReader, ReadinessStore, SettingsStore, StoredSignOff, VersionedSettings } from '../../domain/ports';

/** How many states of an issue the panel looks back on. */
const STATES = 10;

/** Milliseconds by which the clocks of two machines may differ, with room to spare. */
const SKEW_MS = 10_000;

export interface LookPorts {
  factsReader: ReadinessReader;
  readiness: ReadinessStore;
  settings: SettingsStore;
  clock: Clock;
}

/** How ready an issue is now, as whoever is asking sees it, and what is kept about it. */
export interface ReadinessLook {
  readonly facts: ReadinessFacts;
  readonly settings: ReadinessSettings;
  readonly settingsVersion: number;
  readonly definition: Definition;
  readonly state: IssueState;
  readonly results: RuleResults;
  /** Verdicts that a model gave on this very state. */
  readonly judgements: readonly Judgement[];
  readonly scored: Scored;
  readonly outlook: Outlook | null;
  /** What is kept about this very state, and everything that is, newest first. */
  readonly stored: ReadinessReport | undefined;
  readonly reports: readonly ReadinessReport[];
  readonly signOff: StoredSignOff | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * Reads an issue and measures it. The rules are run anew on what stands there now; of what is kept only a model's verdicts
 * are used again, and only for the very text they were given on. Writes nothing.
 *
 * @param command `projectGuess`: where the panel says it stands; a wrong one costs a round trip and decides nothing
 * @throws PlumblineError `not_found`
 */
export async function lookAtReadiness(ports: LookPorts, command: LookCommand): Promise<ReadinessLook> {
  const began = ports.clock.now();
  const look = await read(ports, command);
  return mayBeOlder(look, began) ? read(ports, command, look.signOff) : look;
}

/**
 * Whether what differs from a sign-off may have been read before it: all of it is read at once, and the sign-off may wait for its
 * turn in SQL while somebody edits the issue and confirms the new text. What is read once the sign-off is known is younger than
 * that, so that any difference left is an edit, and ends it at once. One that was given well before the look began needs no second
 * read. In the very millisecond in which it began it is read again too: so it is told right also where time stands still.
 */
const mayBeOlder = ({ signOff: stored, state }: ReadinessLook, began: number): boolean =>
  stored !== undefined &&
  stored.signOff.expiry === null &&
  Date.parse(stored.signOff.signedAt) >= began - SKEW_MS &&
  editedSince(stored.signOff, state).length > 0;

interface LookCommand {
  readonly issueId: string;
  readonly projectGuess: string | null;
}

/** @param known the sign-off, where it was read already */
async function read(ports: LookPorts, { issueId, projectGuess }: LookCommand, known?: StoredSignOff): Promise<ReadinessLook> {
  const [guessed, reports, signOff, first] = await inParallel([
    projectGuess === null ? null : ports.settings.getSettings(projectGuess),
    ports.readiness.listReports(issueId, STATES),
    known ?? ports.readiness.findSignOff(issueId),
    ports.factsReader.readFacts(issueId, null),
  ]);
  const { projectId } = first.issue.snapshot;
  const versioned = guessed && projectGuess === projectId ? guessed : await ports.settings.getSettings(projectId);
  // Only the settings tell the field an estimate stands in: most projects name none, the others cost one more read.
  const { estimateField } = versioned.settings.readiness;
  const facts = estimateField === null ? first : await ports.factsReader.readFacts(issueId, estimateField);
  return measure({ facts, versioned, reports, signOff, at: ports.clock.now() });
}

type Read = Pick<ReadinessLook, 'facts' | 'reports' | 'signOff' | 'at'> & { readonly versioned: VersionedSettings };

function measure({ versioned, ...given }: Read): ReadinessLook {
  const settings = versioned.settings.readiness;
  const { issue } = given.facts;
  const [type] = issue.values.type;
  const definition = definitionFor(settings, type ?? { id: '', name: issue.snapshot.issueType });
  const state = issueState(given.facts, definition);
  const stored = given.reports.find((report) => report.state.hash === state.hash);
  const judgements = stored?.judgements ?? [];
  const base = { ...given, settings, settingsVersion: versioned.version, definition, state, stored, judgements, outlook: outlookOf(issue.snapshot) };
  return { ...base, ...scoreOf(base, given.facts, judgements) };
}

type Measured = Pick<ReadinessLook, 'definition' | 'settings'>;

function scoreOf({ definition, settings }: Measured, facts: ReadinessFacts, judgements: readonly Judgement[]) {
  const results = checkRules(facts, { unsetPriority: settings.unsetPriority });
  const { weights, threshold } = settings;
  return { results, scored: scoreReadiness(definition, { results, judgements, weights, threshold }) };
}

/** The same look after a model gave its verdicts. */
export const withJudgements = (look: ReadinessLook, judgements: readonly Judgement[]): ReadinessLook => ({
  ...look,
  judgements,
  ...scoreOf(look, look.facts, judgements),
});

/** The same look at fewer facts; the state stays, as nothing it is made of may differ. */
export const remeasured = (look: ReadinessLook, facts: ReadinessFacts): ReadinessLook => ({
  ...look,
  facts,
  ...scoreOf(look, facts, look.judgements),
});

/** The same look, blockers left aside: what is kept where people see different ones. */
export const withoutBlockers = (look: ReadinessLook): ReadinessLook => remeasured(look, { ...look.facts, openBlockers: [] });

/** Who judged the verdicts of a look, for a report that has them again. */
export const asJudged = ({ stored }: ReadinessLook) => ({ modelAsked: stored?.modelAsked ?? null, modelProblem: stored?.modelProblem ?? null });
