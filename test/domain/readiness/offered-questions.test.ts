import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../../src/domain/issue/snapshot';
import { nextStepFor, questionFor } from '../../../src/domain/readiness/next-step';
import { offeredQuestions } from '../../../src/domain/readiness/offered-questions';
import { MAX_QUESTIONS, QuestionIdSchema } from '../../../src/domain/triage/question-id';
import { missingQuestions } from '../../../src/domain/triage/questions';
import { factsOf, resultOf } from './rules/facts';
import { criterionIds } from './criterion-ids';

const issueOf = (issueType: string, summary: string, description = '', environment = '') => {
  const { issue } = factsOf(summary);
  return { ...issue, environment, snapshot: takeSnapshot({ id: '1', key: 'A-1', projectId: '2', issueType, summary, description }) };
};

describe('nextStepFor', () => {
  it('a question goes to the reporter, a blocker waits, everything else is the team’s', () => {
    expect(nextStepFor('open_blockers')).toBe('wait');
    for (const id of criterionIds.filter((one) => questionFor(one) !== null)) expect(nextStepFor(id)).toBe('reporter');
    expect(criterionIds.filter((id) => nextStepFor(id) === 'reporter' && questionFor(id) === null).sort()).toEqual([
      'attachments_there',
      'description',
      'open_questions',
    ]);
    for (const id of ['estimate', 'component', 'one_ask', 'risk_areas', 'own-a', 'constructor']) expect(nextStepFor(id)).toBe('team');
  });
});

describe('questionFor', () => {
  it('each names one of the questions, and none is asked for twice', () => {
    const questions = criterionIds.flatMap((id) => questionFor(id) ?? []);
    expect(new Set(questions).size).toBe(questions.length);
    for (const question of questions) expect(QuestionIdSchema.options).toContain(question);
    expect(questionFor('observed')).toBe('actual');
  });
  it('an own criterion and a name that is none have none', () => {
    expect([questionFor('own-a'), questionFor('__proto__'), questionFor('')]).toEqual([null, null, null]);
  });
});

describe('offeredQuestions', () => {
  const issues = [
    issueOf('Bug', 'Login fails'),
    issueOf('Story', 'Export the orders as a file'),
    issueOf('Task', 'Clean up the old importer'),
    issueOf('Epic', 'A better checkout for everybody'),
    issueOf('Sub-task', 'Write the migration'),
    issueOf('Rückfrage', 'Something else'),
    issueOf('Story', ''),
    issueOf('Bug', 'Вход не работает после обновления', 'Экран остаётся пустым.'),
  ];

  it('never more than a handful, each once', () => {
    for (const issue of issues) {
      const offered = offeredQuestions(issue);
      expect(offered.length).toBeLessThanOrEqual(MAX_QUESTIONS);
      expect(new Set(offered).size).toBe(offered.length);
    }
  });

  it('what the questions find missing comes first and in their order; what only the rules miss follows', () => {
    for (const issue of issues) {
      const told = criterionIds.flatMap((id) => (resultOf(id, { ...factsOf(''), issue }).verdict === 'met' ? (questionFor(id) ?? []) : []));
      const missing = missingQuestions(issue.snapshot, issue.environment).filter((id) => !told.includes(id));
      const offered = offeredQuestions(issue);
      expect(offered.slice(0, missing.length)).toEqual(missing);
      const behind = offered.slice(missing.length);
      expect(behind).toEqual(QuestionIdSchema.options.filter((id) => behind.includes(id)));
    }
  });

  it('a bug that says next to nothing is asked for the rest', () => {
    expect(offeredQuestions(issueOf('Bug', 'Login fails'))).toEqual(['steps', 'environment', 'frequency']);
  });

  it('what a rule finds told is not asked for', () => {
    const issue = issueOf('Bug', 'Ticket stays grey on board', 'Once the ship has left, the ticket is a grey box. I opened the ticket at home before.\n\nApp 6.1.0.');
    expect(missingQuestions(issue.snapshot)).toContain('steps');
    expect(resultOf('steps', { ...factsOf(''), issue }).verdict).toBe('met');
    expect(offeredQuestions(issue)).not.toContain('steps');
  });

  it('what Jira’s own field says is not asked for', () => {
    expect(offeredQuestions(issueOf('Bug', 'Login fails', '', 'Chrome 130 on Windows 11'))).not.toContain('environment');
  });

  it('whoever else is looking gets the same: nothing but the words decides', () => {
    const issue = issueOf('Bug', 'Login fails');
    expect(offeredQuestions({ ...issue, restricted: true, createdAt: 9, values: { ...issue.values, labels: [{ id: 'a', name: 'a' }] } })).toEqual(offeredQuestions(issue));
  });
});
