export { findDuplicateType } from '../domain/history/duplicate-link';
