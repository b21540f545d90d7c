import { statusNames } from '../readiness/status-names';
import type { ShownOrder } from './shown-order';

const openQuestions = ({ sections }: Pick<ShownOrder, 'sections'>): number =>
  sections.find(({ section }) => section === 'questions')?.statements.length ?? 0;

/** `Readiness 39 of 100 when drafted, needs clarification: 3 questions open.` Null for an order that does not know it. */
export function readinessLine(order: Pick<ShownOrder, 'readiness' | 'sections'>): string | null {
  const { readiness } = order;
  if (!readiness) return null;
  const score = readiness.score === null ? 'Readiness not scored' : `Readiness ${readiness.score} of 100`;
  const open = openQuestions(order);
  return `${score} when drafted, ${statusNames[readiness.status].toLowerCase()}${open === 0 ? '' : `: ${open} ${open === 1 ? 'question' : 'questions'} open`}.`;
}
