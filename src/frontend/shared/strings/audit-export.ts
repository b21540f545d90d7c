import type { ExportFormat } from '../../../contract/calls/audit-log';

const formats: Readonly<Record<ExportFormat, { name: string; sentence: string }>> = {
  jsonl: {
    name: 'JSON lines, with proof',
    sentence: 'Every event with its place in the chain. Whoever gets the file can check it without Plumbline or Jira.',
  },
  csv: {
    name: 'CSV',
    sentence: 'A table for a spreadsheet. Cells that a spreadsheet would take for a formula are made harmless. No proof.',
  },
  ocsf: {
    name: 'OCSF',
    sentence: 'JSON lines in the Open Cybersecurity Schema Framework, for a security team’s own tools. No proof.',
  },
};

export const auditExportStrings = {
  open: 'Export what is filtered',
  openAll: 'Export the log',
  title: 'Export the audit log',
  everything: 'The whole log is exported. Set a filter first to export less of it.',
  filtered: 'Only what the filter lets through is exported.',
  recorded: 'The export itself is recorded in the log.',
  format: 'Format',
  formats,
  begin: 'Export',
  progress: (events: string) => `${events} events read`,
  progressLabel: 'Reading the log',
  beginning: 'Starting the export',
  pause: 'Pause',
  paused: 'Paused. Nothing read so far is lost.',
  goOn: 'Go on',
  saved: { title: 'Handed to your browser', sentence: (name: string, events: string) => `${name}, ${events} events.` },
  check: 'To check the file, with Node and nothing else:',
  checkCommand: (name: string) => `node verify-audit-export.mjs ${name}`,
  saveAgain: 'Save again',
  showText: 'Show the text instead',
  kept: {
    title: 'Your browser did not take the file',
    sentence: 'Nothing is lost: copy the text from here, part by part, into one file.',
  },
  part: (part: number, of: number) => `Part ${part} of ${of}`,
  nextPart: 'Next part',
  previousPart: 'Previous part',
  close: 'Close',
  cancel: 'Cancel',
};
