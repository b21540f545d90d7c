import type { ExportFormat } from '../../../contract/calls/audit-log';

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'application/x-ndjson',
  csv: 'text/csv;charset=utf-8',
  ocsf: 'application/x-ndjson',
};

/** How long the browser may take to fetch the file from the frame, in milliseconds. */
const KEEP_MS = 60_000;

/**
 * Hands a file to the browser: a link in the frame's own document, clicked. Forge runs app frames with `allow-downloads`; a
 * frame without it is refused silently, so whoever calls this offers the text in another way too.
 * @param parts the file's text, in order; one string of it all could be longer than a string may be
 * @throws Error where there is no document, or the browser refuses the Blob or the click
 */
export function saveFile(name: string, format: ExportFormat, parts: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: mediaTypes[format] }));
  try {
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  }
}
