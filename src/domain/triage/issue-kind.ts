/** What an issue type stands for, as far as its name tells. */
export type IssueKind = 'bug' | 'story' | 'task' | 'subtask' | 'epic' | 'unknown';

/** Names in the languages Jira ships types in and people often translate; the first row that fits decides. */
const kinds: readonly { readonly kind: IssueKind; readonly words: readonly string[]; readonly endings: readonly string[] }[] = [
  { kind: 'subtask', words: ['subtask', 'subtarea', 'sottotask', 'подзадача', 'サブタスク', '子任务'], endings: ['unteraufgabe', 'teilaufgabe'] },
  { kind: 'epic', words: ['epic', 'epos', 'épopée', 'epopeya', 'épica', 'initiative', 'эпик', 'エピック', '长篇故事'], endings: [] },
  {
    kind: 'bug',
    words: ['bug', 'bugs', 'defect', 'incident', 'fault', 'regression', 'crash', 'störung', 'mangel', 'bogue', 'anomalie', 'erreur', 'défaut', 'error', 'defecto', 'fallo', 'incidencia', 'incidente', 'ошибка', 'баг', 'バグ', '缺陷', '故障', '버그'],
    endings: ['fehler'],
  },
  {
    kind: 'story',
    words: ['story', 'feature', 'improvement', 'enhancement', 'requirement', 'change', 'idea', 'wish', 'anforderung', 'verbesserung', 'funktion', 'änderung', 'récit', 'amélioration', 'fonctionnalité', 'historia', 'mejora', 'funcionalidad', 'característica', 'история', 'улучшение', 'ストーリー', '改善', '新機能', '故事', '改进', '新功能', '스토리'],
    endings: ['wunsch', 'funktion', 'feature', 'anforderung', 'story'],
  },
  { kind: 'task', words: ['task', 'todo', 'chore', 'tâche', 'tarea', 'задача', 'タスク', '任务', '작업'], endings: ['aufgabe'] },
];

/** The kind nearest to a type's name: by whole words, in German also by what a compound ends with. */
export function issueKind(typeName: string): IssueKind {
  const words = typeName.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  // `Sub-task`, `Sous-tâche`, `Technical task`: work somebody else described one level up.
  if (words.some((word, index) => ['sub', 'sous', 'technical'].includes(word) && index + 1 < words.length)) return 'subtask';
  const found = kinds.find(({ words: names, endings }) =>
    words.some((word) => names.includes(word) || endings.some((ending) => word.endsWith(ending))),
  );
  return found?.kind ?? 'unknown';
}
