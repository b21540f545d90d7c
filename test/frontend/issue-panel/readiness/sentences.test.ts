import { describe, expect, it } from 'vitest';
import type { ReadinessView } from '../../../../src/contract/calls/readiness';
import { strings } from '../../../../src/frontend/shared/strings';
import { finding, own, rework, step, steps } from './readiness-fixtures';

const words = strings.panel.readiness;

describe('the rule of the score', () => {
  it.each<[Pick<ReadinessView, 'score' | 'status'> & Partial<Pick<ReadinessView, 'findings'>>, string]>([
    [{ score: 72, status: 'ready' }, 'Ready from 70 on.'],
    [{ score: 51, status: 'needs_clarification' }, 'Ready from 70 on.'],
    [{ score: 75, status: 'needs_clarification', findings: [steps] }, 'Ready from 70 on, but not with a critical gap.'],
    [{ score: 100, status: 'needs_clarification' }, 'Ready from 70 on, but not while a critical criterion is undecided.'],
    [{ score: null, status: 'needs_clarification' }, 'The rules cannot read this text, so nobody but a person can say that it is ready.'],
    [{ score: 90, status: 'blocked' }, 'Ready from 70 on, but not while another issue blocks it.'],
  ])('rule: %j', (view, sentence) => {
    expect(words.rule({ findings: [], ...view, threshold: 70 })).toBe(sentence);
  });

  it('undecided: which criteria of the project’s own, and why', () => {
    expect(words.undecided({ waiting: [], untold: [] })).toEqual([]);
    expect(words.undecided({ waiting: [own(), own('own-b', 'Errors are named')], untold: [own()] })).toEqual([
      'Waits for the model: “A rollback is described” and “Errors are named”.',
      'The model could not tell: “A rollback is described”. A person decides.',
    ]);
  });

  it('open: how much is left for whom', () => {
    expect([words.open([], 1), words.open([], 2)]).toEqual(['No gap was found; 1 criterion is undecided.', 'No gap was found; 2 criteria are undecided.']);
    expect(words.open([], 0)).toBe('Nothing the Definition of Ready asks for is missing.');
    expect(words.open([{ next: 'reporter', count: 2 }, { next: 'team', count: 1 }], 3)).toBe('2 things to ask the reporter and 1 to decide here.');
    expect(words.open([{ next: 'wait', count: 1 }], 0)).toBe('1 thing to wait for.');
  });
});

describe('who judged', () => {
  it('judges: rules alone, or a model by its name', () => {
    expect(words.judges(null)).toBe('Judged by rules alone.');
    expect(words.judges('claude-haiku-4-5')).toBe('Judged by rules and by the model claude-haiku-4-5.');
  });

  it('unjudged: one and several', () => {
    expect(words.unjudged(1)).toBe('1 of the project’s own criteria waits for the model.');
    expect(words.unjudged(2)).toBe('2 of the project’s own criteria wait for the model.');
  });
});

describe('a finding in words', () => {
  it('of the library: why, and what to do', () => {
    expect([words.reason(finding('steps')), words.fix(finding('steps'))]).toEqual([
      'Nobody says how to make it happen.',
      'List what to do, step by step, until it happens.',
    ]);
  });

  it('gapOf: what is not there, never what is wanted', () => {
    expect([finding('story_form'), finding('vague_words'), finding(own())].map(({ criterion }) => words.gapOf(criterion))).toEqual([
      'No user-story form',
      'Vague words',
      'Not met: A rollback is described',
    ]);
  });

  it('gapInside: as a part of a sentence', () => {
    expect([finding('story_form'), finding('vague_words'), finding(own())].map(({ criterion }) => words.gapInside(criterion))).toEqual([
      'no user-story form',
      'vague words',
      '“A rollback is described” (not met)',
    ]);
  });

  it('of the admin: its title, and its guidance as the way to mend it; no word of a model', () => {
    const one = finding(own(), { by: 'model' });
    expect([words.titleOf(one.criterion), words.reason(one), words.fix(one)]).toEqual([
      'A rollback is described',
      'The model found this criterion not met.',
      'Say how the change is taken back.',
    ]);
  });

  it('details: areas, names and counts, where they say something', () => {
    expect(words.details(finding('risk_areas', { areas: ['payments', 'personal_data'] }))).toBe('It touches payments and personal data.');
    expect(words.details(finding('attachments_there', { names: ['log.txt', 'shot.png'] }))).toBe('Named: log.txt and shot.png.');
    expect(words.details(finding('vague_words', { count: 3 }))).toBe('Found 3 times.');
    expect(words.details(finding('open_questions', { count: 1 }))).toBeNull();
    expect(words.details(finding('open_blockers', { names: ['HARBOR-9'] }))).toBeNull();
  });

  it('points: with a minus sign', () => {
    expect(words.points(12)).toBe('−12');
  });
});

describe('confirming in words', () => {
  it('missing: names the first, counts the rest', () => {
    const view = { score: 40, threshold: 70 };
    expect(words.signOff.missing(view, ['A', 'B'])).toBe('It scores 40; ready is from 70 on. Gaps: A and B.');
    expect(words.signOff.missing(view, ['A', 'B', 'C', 'D'])).toContain('Gaps: A, B, C and D.');
    expect(words.signOff.missing(view, ['A', 'B', 'C', 'D', 'E'])).toContain('Gaps: A, B, C and 2 more.');
    expect(words.signOff.missing(view, [])).toBe('It scores 40; ready is from 70 on.');
    expect(words.signOff.unreadable(['A'])).toBe('The rules cannot read this text. Gap: A.');
  });

  it('expired: what changed, and where the score went', () => {
    const { sentence } = words.signOff.expired;
    expect(sentence({ parts: ['description', 'components'], score: 64 }, 88, 64)).toBe(
      'Since then the description and the components changed. Confirmed at 88; 64 after the edit.',
    );
    expect(sentence({ parts: ['summary'], score: 64 }, 88, 92)).toContain('Confirmed at 88; 64 after the edit; now 92.');
    expect(sentence({ parts: ['summary'], score: 88 }, 88, 92)).toContain('Confirmed at 88; still 88 after the edit; now 92.');
    expect(sentence({ parts: ['definition'], score: 18 }, 39, 18)).toBe(
      'Since then the Definition of Ready changed. Confirmed at 39; 18 after the Definition of Ready was changed.',
    );
    expect(sentence({ parts: ['summary', 'definition'], score: 18 }, 39, 18)).toContain('18 after the edit.');
    expect(sentence({ parts: [], score: 88 }, 88, 88)).toBe('Since then the issue changed. The score is still 88.');
    expect(sentence({ parts: ['summary'], score: null }, 88, null)).toContain('Confirmed at 88; not scored after the edit.');
    expect(sentence({ parts: ['summary'], score: 64 }, null, null)).toContain('Confirmed without a score; 64 after the edit; now not scored.');
    expect(sentence({ parts: ['summary'], score: null }, null, null)).toContain('It is still not scored.');
    expect(words.signOff.onAt('22 Nov', null)).toBe('on 22 Nov, not scored.');
  });
});

describe('history in words', () => {
  it('moves: points won and lost by criterion, then what was edited', () => {
    const moved = [
      { criterion: finding('steps').criterion, points: 25 },
      { criterion: finding('component').criterion, points: -4 },
    ];
    expect(words.history.moves(step(1, { moved, edited: ['description'] }))).toBe('+25 steps to make it happen, −4 no component; the description changed.');
    expect(words.history.moves(step(1, { edited: ['summary', 'type'] }))).toBe('The summary and the issue type changed.');
    expect(words.history.moves(step(1))).toBeNull();
  });

  it('moves: a title that begins with an abbreviation keeps it', () => {
    const moved = [{ criterion: own('own-a', 'API is described'), points: 12 }];
    expect(words.history.moves(step(1, { moved }))).toBe('+12 API is described.');
  });
});

describe('whether people will ask back', () => {
  it('reads: signs for, then signs against', () => {
    expect(words.outlook.reads({ band: 'likely', signs: ['expected', 'first_person', 'passed_on'], despite: 'not_ready' })).toBe(
      'How it reads: people will likely ask back. More likely because somebody tells what happened to them and it is passed on from others. Less likely because it says what should happen.',
    );
    expect(words.outlook.reads({ band: 'usual', signs: [], despite: null })).toBe('How it reads: people will ask back about as often as usual.');
  });

  it('reads: that people will hardly ask is said of a ready issue without an open question alone', () => {
    const reads = (despite: 'open_question' | 'not_ready' | null) => words.outlook.reads({ band: 'unlikely', signs: ['vague', 'expected'], despite });
    expect(reads(null)).toBe('How it reads: people will hardly ask back. More likely because it has vague words. Less likely because it says what should happen.');
    expect(reads('not_ready')).toBe('Its words give little reason to ask back, but it is not ready. More likely because it has vague words. Less likely because it says what should happen.');
    expect(reads('open_question')).toMatch(/^Its words give little reason to ask back, but a question in the comments is open\./);
  });

  it('outlookProof: numbers of this project, or that it was not borne out, or that nobody can tell', () => {
    expect(words.outlook.outlookProof(rework())).toBe('In this project 22 of 40 issues that read like this were asked back about.');
    expect(words.outlook.outlookProof(rework({ alike: null }))).toBe('In this project how an issue reads went with asking back (120 past issues).');
    expect(words.outlook.outlookProof(rework({ outlookVerdict: 'not_seen' }))).toContain('has not been seen to predict asking back here (120 past issues).');
  });

  it.each([
    ['too_few', 'Too few past issues to say whether this predicts asking back (120 so far).'],
    ['too_few_asked', 'Too few past issues that people asked back about to say whether this predicts asking back (45 of 120 so far).'],
    ['too_few_not_asked', 'Too few past issues that nobody asked back about to say whether this predicts asking back (75 of 120 so far).'],
  ] as const)('outlookProof: %s, it says what there is too little of', (outlookVerdict, sentence) => {
    expect(words.outlook.outlookProof(rework({ outlookVerdict }))).toBe(sentence);
  });

  it.each([
    ['seen', 'In this project issues with a lower score were asked back about more often (110 past issues).'],
    ['not_seen', 'This score has not been seen to predict rework here (110 past issues).'],
    ['too_few', 'Not enough history yet to say whether the score predicts rework (past issues with a score: 110 so far).'],
    ['too_few_asked', 'Not enough history yet to say whether the score predicts rework (past issues with a score that people asked back about: 41 of 110 so far).'],
    ['too_few_not_asked', 'Not enough history yet to say whether the score predicts rework (past issues with a score that nobody asked back about: 69 of 110 so far).'],
  ] as const)('scoreProof: %s', (scoreVerdict, sentence) => {
    expect(words.outlook.scoreProof(rework({ scoreVerdict }))).toBe(sentence);
  });
});
