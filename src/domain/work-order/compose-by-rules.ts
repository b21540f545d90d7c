import { findPhrase, placedWords } from '../triage/words';
import { issueKind } from '../triage/issue-kind';
import { wordPattern } from '../triage/word-pattern';
import { readUserStory } from '../readiness/sentences/user-story';
import { acceptanceByRules } from './acceptance-by-rules';
import { demanded } from './demanded';
import { tellsObserved } from './issue-part';
import { issueLines } from './issue-lines';
import { areaTexts, assumptionTexts, filedUnder, profileTexts, regressionTest } from './profile-texts';
import { openQuestions } from './open-questions';
import { own, type OrderFacts, type OrderParts } from './rule-order';
import { remarksAside } from './remarks-aside';
import { saidUnder, sentencesOf, type Said } from './said-in-issue';
import { besides, subtasksByRules } from './subtasks-by-rules';
import { WorkOrderLimits, type Statement } from './work-order';
import { withoutOverlaps, wordsAt } from './words-at';
import { plainSentence } from '../triage/plain-sentence';

const outsideNamed = wordPattern('out of scope', 'not in scope', 'beyond the scope', 'not part of (?:this|the)', 'non.?goals?', '(?:is|are) excluded', 'not included', 'no need to', '(?:for|in) a (?:later|separate) (?:release|version|issue|ticket|story)', 'nicht teil', 'hors périmètre', 'fuera de alcance');
const insideNamed = wordPattern('in scope', 'this (?:task|story|ticket|issue|epic|work) (?:is to|is about|includes|covers|adds)', 'this includes', '(?:we|i) (?:need|want|have|would like) to', 'please (?:add|provide|allow|make|support|change|remove)');
const undecided = wordPattern('tbd', 'tbc', 'to be (?:decided|defined|determined|confirmed|discussed)', 'not (?:yet )?(?:clear|decided)', 'unclear', 'offen', 'à définir', 'por definir');

/** A line that points elsewhere says nothing itself. */
const onlyLink = /^\W{0,4}(?:https?:\/\/|www\.)\S{1,400}$/u;

/** Of what is not under a heading only this much is taken: it is a summary of the issue and not the issue. */
const Most = { BACKGROUND: 3, SCOPE: 8, STEPS: 8, ASKED: 4, NOTES: 6 } as const;

/**
 * A work order without any model: words of the issue where they stand, our own fixed sentences, and assumptions. Nothing else,
 * so nothing in it can be invented. Linear in the length of the text.
 */
export function composeByRules(facts: OrderFacts): OrderParts {
  const { snapshot, profile } = facts;
  const kind = issueKind(snapshot.issueType);
  const lines = issueLines(snapshot.description);
  const said = remarksAside(sentencesOf(lines)).filter(({ folded }) => !onlyLink.test(folded));
  const texts = profileTexts[profile];
  const at = (places: readonly Pick<Said, 'start' | 'end'>[], most: number = WorkOrderLimits.MAX_STATEMENTS) =>
    withoutOverlaps(places.flatMap(({ start, end }) => wordsAt(snapshot, 'description', { start, end }) ?? [])).slice(0, most);
  const profiled = (sentences: readonly string[]) => sentences.map((text) => own('profile', text));
  const free = saidUnder(said, null, 'background').filter(({ folded }) => !folded.endsWith(':'));
  const acceptance = acceptanceByRules(facts, kind, { lines, said });
  const outside = at([...saidUnder(said, 'out_of_scope'), ...free.filter(({ folded }) => outsideNamed.test(folded))], Most.SCOPE);
  const listed = kind === 'bug' ? [] : lines.filter(({ item, part }) => item !== null && item !== 'box' && (part === null || part === 'background'));
  const headed = saidUnder(said, 'in_scope');
  // What cannot be taken for a criterion is asked for all the same.
  const isWish = (folded: string) => acceptance.length === 0 && facts.gaps.includes('acceptance') && demanded.test(folded) && !/\?\s*$/u.test(folded) && !tellsObserved(folded);
  const asked = free.filter(({ folded }) => !outsideNamed.test(folded) && (insideNamed.test(folded) || isWish(folded)));
  const inside = at([...headed, ...(headed.length === 0 ? [...listed, ...asked] : [])], Most.SCOPE);
  const steps = kind === 'bug' || kind === 'unknown' ? lines.filter(({ part }) => part === 'steps') : [];
  const aims = objective(facts);
  const asks = inside.length >= 2 && (headed.length > 0 || listed.length > 0) ? inside : listOf(acceptance, lines);

  return {
    sections: {
      objective: aims,
      background: at([...saidUnder(said, 'observed').slice(0, Most.BACKGROUND), ...(free.length > 0 ? free : saidUnder(said, 'other')).filter(({ line }) => line.item === null)], Most.BACKGROUND),
      in_scope: inside,
      out_of_scope: outside,
      assumptions: [...at(saidUnder(said, 'assumptions')), ...assumed(facts)],
      components: facts.components.map(({ name }) => component(facts, plainSentence(name, WorkOrderLimits.MAX_TITLE_CHARS))),
      acceptance,
      implementation: [...at(saidUnder(said, 'implementation'), Most.NOTES), ...profiled(texts.implementation)],
      test_plan: [...at(saidUnder(said, 'test_plan'), Most.NOTES), ...profiled(kind === 'bug' ? [regressionTest] : []), ...at(steps, Most.STEPS), ...profiled(texts.testPlan)],
      risks: [...at(saidUnder(said, 'risks'), Most.NOTES), ...profiled(areas(facts).map((area) => areaTexts[area])), ...profiled(texts.risks)],
      rollout: [...at(saidUnder(said, 'rollout'), Most.NOTES), ...profiled(texts.rollout)],
      questions: [
        ...at([...saidUnder(said, 'questions'), ...said.filter(({ folded, line }) => line.part !== 'steps' && (/\p{L}{2}.*\?\s*$/u.test(folded) || undecided.test(folded)))], Most.ASKED),
        ...profiled(openQuestions(facts)),
      ],
    },
    subtasks: kind === 'subtask' ? [] : kind === 'bug' ? besides(profile) : subtasksByRules(snapshot, { asks, acceptance, purpose: aims.at(-1), areRequired: asks === inside && headed.length > 0, profile }),
  };
}

/** A mark that ends a sentence. */
const STOP = /[.!?…]/u;

/** The summary and the first user story, from `As a` to the end of its sentence. */
function objective({ snapshot }: OrderFacts): Statement[] {
  const story = readUserStory(snapshot.description);
  const parts = [story?.role, story?.want, story?.benefit].filter((part) => part !== null && part !== undefined);
  const last = Math.max(...parts.map(({ offset, length }) => offset + length));
  const end = last + (STOP.test(snapshot.description.charAt(last)) ? 1 : 0);
  return [
    wordsAt(snapshot, 'summary', { start: 0, end: snapshot.summary.length }),
    story && parts.length > 0 ? wordsAt(snapshot, 'description', { start: story.offset, end }) : undefined,
  ].filter((statement) => statement !== undefined);
}

function assumed({ missing, snapshot }: OrderFacts): Statement[] {
  return [
    ...(missing.includes('environment') ? [own('assumption', assumptionTexts.noEnvironment)] : []),
    ...(snapshot.truncated ? [own('assumption', assumptionTexts.partlyRead)] : []),
  ];
}

function areas({ results }: OrderFacts) {
  const result = results.risk_areas;
  return result?.verdict === 'not_met' ? (result.areas ?? []) : [];
}

/** A component is the issue's own word where its name stands in the text. */
function component({ snapshot }: OrderFacts, name: string): Statement {
  for (const source of ['summary', 'description'] as const) {
    const place = findPhrase(placedWords(snapshot[source]), name);
    const statement = place && wordsAt(snapshot, source, place);
    if (statement) return { ...statement, text: name };
  }
  return own('assumption', filedUnder(name).slice(0, WorkOrderLimits.MAX_STATEMENT_CHARS));
}

/** Criteria that stand in a list, which is how several things are asked for. */
const listOf = (acceptance: readonly Statement[], lines: ReturnType<typeof issueLines>): Statement[] =>
  acceptance.filter(({ span }) => lines.some(({ item, start }) => item !== null && span !== null && start === span.offset));
