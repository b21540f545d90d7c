import { takeSnapshot, type IssueSnapshot } from '../../../src/domain/issue/snapshot';
import type { Choices } from '../../../src/domain/taxonomy/taxonomy';
import type { FieldValue } from '../../../src/domain/triage/field';

export const value = (name: string): FieldValue => ({ id: `id-${name}`, name });

export const choices: Choices = {
  priority: { open: true, values: ['Blocker', 'High', 'Medium', 'Low'].map(value) },
  components: { open: true, values: ['Checkout', 'Mobile app'].map(value) },
  labels: { open: false, why: 'switched_off' },
  type: { open: true, values: ['Bug', 'Task', 'Story'].map(value) },
};

export const snapshotOf = (summary: string, description = ''): IssueSnapshot =>
  takeSnapshot({ id: '1', key: 'A-1', projectId: '2', issueType: 'Bug', summary, description });
