export { HistoryLimits } from '../domain/history/history-limits';
