export { HistoryStateSchema, type HistoryState } from '../domain/history/history-state';
