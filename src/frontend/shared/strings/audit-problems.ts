interface ProblemWords {
  /** Goes on after a colon. */
  readonly title: string;
  readonly sentence: string;
}

/** What a verifier can find. The codes stand in stored events, so an older or newer app's code may be none of these. */
const problems: ReadonlyMap<string, ProblemWords> = new Map(
  Object.entries({
    edited: { title: 'edited', sentence: 'What it says is no longer what was recorded.' },
    relinked: { title: 'link broken', sentence: 'It does not follow from the event before it.' },
    missing: { title: 'events missing', sentence: 'Events from here on are gone, and no retention cut covers them.' },
    reordered: { title: 'out of order', sentence: 'Its number is lower than the one before it.' },
    duplicated: { title: 'number used twice', sentence: 'Two events carry this number.' },
    replayed: { title: 'recorded twice', sentence: 'The same event stands in the log more than once.' },
    rewritten: {
      title: 'history rewritten',
      sentence: 'An anchor kept outside the database names another hash: the table was rewritten, forked or restored.',
    },
    truncated: { title: 'end cut off', sentence: 'Something outside the database knows of later events.' },
    unsigned_cut: { title: 'beginning cut off', sentence: 'The log begins later than it should, and nobody signed for it.' },
    cut_mismatch: {
      title: 'retention cut does not fit',
      sentence: 'What a retention cut says of its edges is not what stands there.',
    },
    cut_too_young: {
      title: 'retention cut too early',
      sentence: 'A retention cut took events that were younger than its own limit.',
    },
    account_mismatch: { title: 'account changed', sentence: 'The account stored with it is not the one that was sealed.' },
    anchors_disagree: {
      title: 'anchors disagree',
      sentence: 'The anchor kept by the app and the one kept in Jira name different hashes.',
    },
  }),
);

/** Why a change without an answer was given up, as the log says it. */
const outcomes: ReadonlyMap<string, string> = new Map([
  ['never_arrived', 'The request never reached Jira'],
  ['cannot_be_told', 'What was proposed is no longer kept, so nobody can tell any more'],
]);

export const auditProblemStrings = {
  outcome: (code: string) => outcomes.get(code),
  codes: [...problems.keys()],
  /** A code this version does not know is shown as it is. */
  title: (code: string) => problems.get(code)?.title ?? code,
  sentence: (code: string) => problems.get(code)?.sentence ?? 'This version of the page has no words for it.',
};
