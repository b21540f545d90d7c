import type { WorkOrderSection } from './section';
import type { Statement } from './work-order';

/** What a section is called where a work order is written out. */
export const sectionTitles: Readonly<Record<WorkOrderSection, string>> = {
  objective: 'Objective',
  background: 'Background',
  in_scope: 'In scope',
  out_of_scope: 'Out of scope',
  assumptions: 'Assumptions',
  components: 'Components',
  acceptance: 'Acceptance criteria',
  implementation: 'Implementation notes',
  test_plan: 'Test plan',
  risks: 'Risks',
  rollout: 'Rollout and rollback',
  questions: 'Open questions',
};

/** Says where a statement comes from. It stands in front: behind a statement its own last words could pass for it. */
export const basisMarks: Readonly<Record<Statement['basis'], string>> = { issue: '[issue]', assumption: '[assumption]', profile: '[profile]' };

const bases = ['issue', 'assumption', 'profile'] as const;

/**
 * What the marks mean, once wherever they are written.
 *
 * @param whose the issue the words were taken from, as its reader calls it
 * @param used the marks that stand there
 */
export function basisLegend(whose: 'the issue' | 'the parent issue', used: readonly Statement['basis'][] = bases): string {
  const meanings = { issue: `what ${whose} says`, assumption: 'what nobody wrote', profile: 'what the team asks of every work order' } as const;
  const told = bases.filter((basis) => used.includes(basis)).map((basis, at) => `${basisMarks[basis]} ${at === 0 ? 'is ' : ''}${meanings[basis]}`);
  return `In front of each line: ${told.join(', ')}.`;
}
