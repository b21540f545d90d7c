import { textFingerprint } from '../issue/fingerprint';
import type { IssueSnapshot } from '../issue/snapshot';
import { readSpan } from '../issue/span';
import { workOrderSections } from './section';
import type { ShownOrder, ShownStatement, ShownSubtask } from './shown-order';
import { shortTitle, titleStatement } from './title-basis';
import type { Statement, SubtaskDraft, WorkOrder } from './work-order';

/** A work order beside the issue as its reader sees it now. */
export interface WorkOrderReading extends ShownOrder {
  /** True when summary or description were edited since it was written. */
  readonly textChanged: boolean;
  /** Statements left out because their words no longer stand where they stood. */
  readonly gone: number;
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** Reads the words of a work order again where they stand in the issue; what rests on words that are gone is left out and counted. */
export function showWorkOrder(order: WorkOrder, snapshot: IssueSnapshot): WorkOrderReading {
  let gone = 0;
  const show = ({ basis, text, span }: Statement): ShownStatement[] => {
    const words = span && readSpan(snapshot, span);
    if (basis !== 'issue' && text !== null) return [{ basis, text, quote: null }];
    if (words === null) {
      gone++;
      return [];
    }
    const quote = oneLine(words);
    return [{ basis, text: text ?? quote, quote }];
  };
  const aims = order.sections.objective.flatMap(({ span }) => span ?? []);
  const isAim = ({ span }: Statement) => aims.some(({ source, offset, length }) => span?.source === source && span.offset === offset && span.length === length);
  const showSubtask = ({ title, ...lists }: SubtaskDraft): ShownSubtask[] => {
    const all = lists.statements.map((statement) => ({ isAim: isAim(statement), lines: show(statement) }));
    const acceptance = lists.acceptance.flatMap(show);
    // What the whole work is for is not what the part is about, unless it says nothing else.
    const own = all.some(({ isAim: isOfAll }) => !isOfAll) ? all.filter(({ isAim: isOfAll }) => !isOfAll) : all;
    const about = own.flatMap(({ lines }) => lines);
    const isThere = all.length === 0 || about.length > 0 || acceptance.length > 0;
    const titled = titleStatement({ statements: about, acceptance });
    const shown = title ?? (titled && shortTitle(titled.text));
    return isThere && shown !== undefined ? [{ title: shown, statements: all.flatMap(({ lines }) => lines), acceptance }] : [];
  };
  const sections = workOrderSections.flatMap((section) => {
    const statements = order.sections[section].flatMap(show);
    return statements.length === 0 ? [] : [{ section, statements }];
  });
  const subtasks = order.subtasks.flatMap(showSubtask);
  const { id, profile, createdAt, answeredBy, readiness } = order;
  return { id, profile, createdAt, answeredBy, readiness, sections, subtasks, gone, textChanged: order.textFingerprint !== textFingerprint(snapshot) };
}
