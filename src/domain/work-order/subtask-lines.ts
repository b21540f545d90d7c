import type { ShownOrder, ShownStatement, ShownSubtask } from './shown-order';

/**
 * What is written under the title of a sub-task, nothing of it twice: no statement that its criteria say again, and not the title
 * as the only line, unless its mark tells that nobody wrote it.
 */
export function subtaskLines({ title, statements, acceptance }: ShownSubtask): { readonly statements: readonly ShownStatement[]; readonly acceptance: readonly ShownStatement[] } {
  const own = without(statements, acceptance);
  const isTitleAlone = acceptance.length === 0 && own.every(({ text, basis }) => text === title && basis === 'issue');
  return { statements: isTitleAlone ? [] : own, acceptance };
}

/** The same beside the whole order, which tells the objective itself. */
export function subtaskLinesBeside({ sections }: Pick<ShownOrder, 'sections'>, subtask: ShownSubtask): ReturnType<typeof subtaskLines> {
  const objective = sections.flatMap(({ section, statements }) => (section === 'objective' ? statements : []));
  return subtaskLines({ ...subtask, statements: without(subtask.statements, objective) });
}

const without = (statements: readonly ShownStatement[], told: readonly ShownStatement[]): ShownStatement[] =>
  statements.filter(({ text, basis }) => !told.some((other) => other.text === text && other.basis === basis));
