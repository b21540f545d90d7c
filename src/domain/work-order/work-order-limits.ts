/** Bounds of one work order: it has to be read whole before anything of it is written. */
export const WorkOrderLimits = { MAX_STATEMENTS: 12, MAX_STATEMENT_CHARS: 400, MAX_SUBTASKS: 12, MAX_TITLE_CHARS: 160 } as const;
