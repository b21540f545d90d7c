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

/** What the marks mean, once wherever they are written. @param whose the issue the words were taken from, as its reader calls it */
export const basisLegend = (whose: 'the issue' | 'the parent issue'): string =>
  `In front of each line: ${basisMarks.issue} is what ${whose} says, ${basisMarks.assumption} what nobody wrote, ${basisMarks.profile} what the team asks of every work order.`;
