import { Button, Code, Inline, SectionMessage, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { formatCount } from '../format-count';
import type { ExportState } from './export-state';
import { KeptText } from './kept-text';

const words = strings.audit.export;

interface ExportResultProps {
  readonly state: ExportState;
  readonly calendar: Calendar;
  readonly onSaveAgain: () => void;
}

/** A frame that may not save files is refused silently, so the text is one press away even where all seemed well. */
export const ExportResult = ({ state, calendar, onSaveAgain }: ExportResultProps) => {
  const { phase, format, begun, events, parts } = state;
  const [isTextWanted, setIsTextWanted] = useState(false);
  const isSaved = phase === 'saved';
  const fileName = begun?.fileName ?? '';
  const { title, sentence } = isSaved
    ? { title: words.saved.title, sentence: words.saved.sentence(fileName, formatCount(events, calendar)) }
    : words.kept;
  return (
    <Stack space="space.150">
      <SectionMessage appearance={isSaved ? 'success' : 'warning'} title={title}>
        <Text>{sentence}</Text>
      </SectionMessage>
      {format === 'jsonl' && (
        <Stack space="space.050">
          <Text>{words.check}</Text>
          <Text>
            <Code>{words.checkCommand(fileName)}</Code>
          </Text>
        </Stack>
      )}
      <Inline space="space.100">
        <Button onClick={onSaveAgain}>{words.saveAgain}</Button>
        {isSaved && !isTextWanted && <Button onClick={() => setIsTextWanted(true)}>{words.showText}</Button>}
      </Inline>
      {(!isSaved || isTextWanted) && <KeptText parts={parts} />}
    </Stack>
  );
};
