/** One sub-task as its fields hold it. */
export interface SubtaskRow {
  /** Tells rows apart while others come and go. */
  readonly id: number;
  readonly summary: string;
  /** Lines as a comment has them. */
  readonly description: string;
  /** As typed; empty for none. */
  readonly estimate: string;
}

/** Hours of Jira's own time estimate, or a field by its name. */
export interface EstimateIn {
  readonly hours: boolean;
  readonly field: string | null;
}

export interface SubtaskRows {
  readonly workOrderId: string;
  /** The project names a field to estimate in. */
  readonly hasEstimates: boolean;
  /** What they are in; null where nobody can tell. */
  readonly estimateIn: EstimateIn | null;
  readonly items: readonly SubtaskRow[];
}

export type RowField = Exclude<keyof SubtaskRow, 'id'>;

export const editRow = (rows: SubtaskRows, id: number, fields: Partial<Pick<SubtaskRow, RowField>>): SubtaskRows => ({
  ...rows,
  items: rows.items.map((row) => (row.id === id ? { ...row, ...fields } : row)),
});

export const removeRow = (rows: SubtaskRows, id: number): SubtaskRows => ({ ...rows, items: rows.items.filter((row) => row.id !== id) });

/** One more at the end, with nothing in it. */
export const addRow = (rows: SubtaskRows): SubtaskRows => ({
  ...rows,
  items: [...rows.items, { id: Math.max(0, ...rows.items.map(({ id }) => id)) + 1, summary: '', description: '', estimate: '' }],
});

/** The row that takes the place of the one that is gone; undefined when none is left. */
export function rowAfter({ items }: SubtaskRows, removed: number): SubtaskRow | undefined {
  const index = items.findIndex(({ id }) => id === removed);
  return items[index + 1] ?? items[index - 1];
}
