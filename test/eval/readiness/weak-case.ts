import { issueKind, type IssueKind } from '../../../src/domain/triage/issue-kind';
import { checkText, type CheckedText, type ToldIssue } from './checked-text';
import { marketScore } from './market-score';
import { projectName, type WeakRow } from './weak-row';

/** An issue with what people did, what the product says, and what it is compared with. */
export interface WeakCase {
  readonly key: string;
  readonly project: string;
  readonly kind: IssueKind;
  /** Epoch milliseconds; null where the file does not say. */
  readonly createdAt: number | null;
  /** Whether people asked for information. */
  readonly asked: boolean;
  readonly told: ToldIssue;
  readonly checked: CheckedText;
  /** Score of the plain formula. */
  readonly formula: number;
}

export function weakCase(row: WeakRow): WeakCase {
  const project = projectName(row);
  const kind = issueKind(row.type ?? '');
  const told = { ...row, project };
  const checked = checkText(told);
  const asked = row.weakLabel === 'not-ready';
  return { key: row.key, project, kind, createdAt: row.created, asked, told, checked, formula: marketScore(checked, kind) };
}

/** What an issue without an outlook counts as: nothing that speaks for or against. */
const NO_POINTS = 0;

/** What an issue without a score counts as: one in which nothing was found to be missing. */
const NO_GAP = 100;

/** What foretells, the higher the likelier people ask back. */
export const predictors = {
  auc: ({ checked }: WeakCase) => checked.outlook?.points ?? NO_POINTS,
  scoreAuc: ({ checked }: WeakCase) => -(checked.score ?? NO_GAP),
  formulaAuc: ({ formula }: WeakCase) => -formula,
  lengthAuc: ({ checked }: WeakCase) => -checked.description.length,
} as const;
export type PredictorName = keyof typeof predictors;
