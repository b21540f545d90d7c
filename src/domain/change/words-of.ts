import { adfToText } from '../issue/adf-text';
import type { Change } from './change';
import { draftAdf } from './draft-adf';
import { writtenFingerprint } from './touched';

/** Fingerprint of what a comment or sub-task says once this change made it; undefined for changes without words. */
export function wordsOf(change: Change): string | undefined {
  if (change.kind !== 'add_comment' && change.kind !== 'create_subtask') return undefined;
  const summary = change.kind === 'create_subtask' ? change.summary : null;
  const hasText = change.kind === 'add_comment' || change.text.blocks.length > 0;
  return writtenFingerprint({ summary, plainText: hasText ? adfToText(draftAdf(change.text)).text : '' });
}
