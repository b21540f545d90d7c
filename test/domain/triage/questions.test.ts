import { describe, expect, it } from 'vitest';
import { BlockSchema } from '../../../src/domain/change/draft-text';
import { MAX_QUESTIONS, QuestionIdSchema } from '../../../src/domain/triage/question-id';
import { questionBlocks, questionHash, questionText } from '../../../src/domain/triage/question-texts';
import { isReadable, readLines } from '../../../src/domain/triage/read-lines';
import { looksLikeAnError, told } from '../../../src/domain/triage/told';
import { missingQuestions } from '../../../src/domain/triage/questions';
import { issueKind } from '../../../src/domain/triage/issue-kind';
import { LINEAR_GROWTH, growth } from '../issue/growth';

const lacks = (issueType: string, summary: string, description = '', truncated = false) =>
  missingQuestions({ issueType, summary, description, truncated });

describe('missingQuestions', () => {
  it('bugs: what the words do not tell, the most needed first', () => {
    expect(lacks('Bug', 'Fare list')).toEqual(['steps', 'environment', 'actual', 'expected', 'frequency']);
    expect(lacks('Bug', 'Fare list is sorted by name')).toEqual(['steps', 'environment', 'actual', 'expected', 'frequency']);
    expect(lacks('Bug', 'Login fails')).toEqual(['steps', 'environment', 'frequency']);
    expect(lacks('Bug', 'Login fails sometimes on iOS 18.2')).toEqual(['steps']);
  });

  it.each([
    ['a numbered list', 'Login fails', 'On iOS 18.2.\n1. The app is new\n2. The user is old'],
    ['steps in words', 'Login fails on Chrome', 'Open the shop and press Sign in.'],
    ['a heading', 'Login fails on Chrome', 'Steps to reproduce: sign in with a colon in the password'],
    ['an example in code', 'Login fails on Node 20', 'const shop = connect();\nshop.signIn("a:b");'],
    ['two circumstances', 'Login fails on Chrome when I press Sign in', 'It fails after changing the password.'],
    ['German', 'Anmeldung schlägt fehl', 'Schritte:\n1. Anmelden\nErwartet: angemeldet. Firefox 130.'],
    ['French', 'Erreur à la connexion', 'Étapes : ouvrir la page, cliquer sur OK. Résultat attendu : connecté. Windows 11.'],
    ['Spanish', 'La lista está vacía', 'Pasos: abrir la lista. Debería mostrar los pedidos. Navegador Chrome.'],
  ])('a bug with %s is not asked for steps, nor for what else it tells', (_, summary, description) => {
    expect(lacks('Bug', summary, description)).toEqual([]);
  });

  it('somebody who could not reproduce it has told no steps', () => {
    expect(lacks('Bug', 'Login fails on Chrome', 'I could not reproduce it.')).toContain('steps');
    expect(lacks('Bug', 'Login fails on Chrome', 'How to reproduce: sign in twice.')).toEqual([]);
  });

  it('a stack trace tells what happened, not how to get there', () => {
    const trace = Array.from({ length: 9 }, (_, line) => `\tat shop.Fares.list(Fares.java:${line})`).join('\n');
    expect(lacks('Bug', 'Fares', `java.lang.NullPointerException\n${trace}`)).toEqual(['steps', 'frequency']);
  });

  it('stories: purpose, acceptance, scope; a task that explains itself is asked nothing', () => {
    expect(lacks('Story', 'Dark mode')).toEqual(['purpose', 'acceptance', 'scope']);
    expect(lacks('New Feature', 'Dark mode', 'As a passenger I want it so that my eyes rest.')).toEqual(['acceptance', 'scope']);
    expect(lacks('Improvement', 'Dark mode', 'Because eyes hurt.\n- all pages\n- no flash of white')).toEqual([]);
    expect(lacks('Task', 'Move the database')).toEqual(['purpose', 'acceptance']);
    expect(lacks('Task', 'Move the database', 'word '.repeat(60))).toEqual([]);
  });

  it('sub-tasks and epics are never asked; a type that tells nothing only where the text speaks of an error', () => {
    expect(['Sub-task', 'Epic', 'Unteraufgabe', 'Technical task'].map((type) => lacks(type, 'Fares'))).toEqual([[], [], [], []]);
    expect(lacks('Support', 'Fares')).toEqual([]);
    expect(lacks('Support', 'Fares give an error')).toEqual(['steps']);
  });

  it.each([
    ['Portuguese', 'O aplicativo fecha', 'O aplicativo fecha sozinho sempre que clico no botão de salvar depois de editar o perfil do usuário'],
    ['Dutch', 'De app sluit', 'De app sluit zich af zodra men op de knop opslaan klikt nadat het profiel werd bewerkt'],
    ['Polish', 'Aplikacja się zamyka', 'Aplikacja zamyka się gdy klikam przycisk zapisz po edycji profilu użytkownika na serwerze'],
    ['Japanese', 'アプリが落ちる', '保存ボタンを押すとアプリが落ちます'],
    ['Arabic', 'زر الدفع مخفي', 'زر الدفع مخفي خلف السعر عند استخدام اللغة العربية'],
  ])('what is said in %s is not missed in it: nothing is asked', (_, summary, description) => {
    expect(lacks('Bug', summary, description)).toEqual([]);
  });

  it('plain English is known as such by its small words', () => {
    expect(lacks('Bug', 'ELB Detail: terminated instances', 'As a user I would prefer if terminated instances were filtered out.')).toContain('steps');
    expect(lacks('Bug', 'L’app si chiude', 'L’app si chiude da sola ogni volta che premo il pulsante salva dopo aver modificato il profilo')).toEqual([]);
  });

  it('nothing is asked about a text of which a part is missing here', () => {
    expect(lacks('Bug', 'Login fails', '', true)).toEqual([]);
  });

  it('never more than five, each once, and the same for the same text', () => {
    for (const type of ['Bug', 'Story', 'Task', 'Support']) {
      const ids = lacks(type, 'x');
      expect(ids.length).toBeLessThanOrEqual(MAX_QUESTIONS);
      expect(new Set(ids).size).toBe(ids.length);
      expect(lacks(type, 'x')).toEqual(ids);
    }
  });
});

describe('told', () => {
  const everything = (description: string) => {
    const read = readLines({ summary: 'fare list', description });
    isReadable(read);
    looksLikeAnError(read);
    for (const id of QuestionIdSchema.options) told[id](read);
  };
  /** Characters of the smaller input; the larger one has eight times as many. */
  const MEGABYTE = 131_072;
  const SMALL = MEGABYTE / 8;
  it.each([
    ['half a step', 'when i ', MEGABYTE],
    ['half a phrase', 'not been able ', MEGABYTE],
    ['letters before error', 'errorerro', MEGABYTE],
    ['lines', '1\n', MEGABYTE],
    ['file, without its end', '\n file "', MEGABYTE],
    ['one word', 'a', SMALL],
    ['spaces', ' ', SMALL],
    ['numbers', '1. ', SMALL],
    ['dots', '1.1', SMALL],
    ['quotes', "can'", SMALL],
    ['marks', '-*#>', SMALL],
    ['accents', 'e\u0301', SMALL],
    ['brackets', 'at a.b$', SMALL],
  ])('is linear: %s', (_, unit, small) => {
    const build = (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    expect(growth(small, build, everything)).toBeLessThan(LINEAR_GROWTH);
  });
});

describe('issueKind', () => {
  it.each([
    ['Bug', 'bug'], ['Production Incident', 'bug'], ['Softwarefehler', 'bug'], ['Ошибка', 'bug'], ['バグ', 'bug'], ['Defect (internal)', 'bug'],
    ['User Story', 'story'], ['New Feature', 'story'], ['Enhancement', 'story'], ['Neue Funktion', 'story'], ['Amélioration', 'story'],
    ['Task', 'task'], ['Aufgabe', 'task'], ['Tâche', 'task'], ['Sous-tâche', 'subtask'], ['Sub-task', 'subtask'], ['Subtarea', 'subtask'],
    ['Epic', 'epic'], ['Debugging', 'unknown'], ['Question', 'unknown'], ['', 'unknown'],
  ])('%s: %s', (name, kind) => {
    expect(issueKind(name)).toBe(kind);
  });
});

describe('questionBlocks', () => {
  it('are the app’s own words, plain, and name nobody', () => {
    const blocks = questionBlocks(QuestionIdSchema.options);
    expect(blocks.map((block) => BlockSchema.parse(block))).toEqual(blocks);
    expect(blocks[1]).toEqual({ type: 'bullets', items: QuestionIdSchema.options.map(questionText) });
    expect(JSON.stringify(blocks)).not.toMatch(/[@<>]|https?:/);
    expect(JSON.stringify(questionBlocks(['steps']))).toContain('One answer');
  });

  it('questionHash: 64 hex digits, another for each question, kept for ever', () => {
    expect(new Set(QuestionIdSchema.options.map(questionHash)).size).toBe(QuestionIdSchema.options.length);
    expect(questionHash('steps')).toMatchInlineSnapshot(`"33c4247144a03d907364ed03d34335a0c3309bf4cf43770c968e13b8e9c67a7e"`);
  });
});
