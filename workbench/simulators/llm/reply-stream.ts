import type { ChatReply } from './chat-reply';
import { textOf } from './chat-request';

/**
 * How the bytes of a stream are cut: at line ends; inside every character of more than one byte, where the SDK breaks
 * them; or at line ends with the last line missing, as when a connection dies.
 */
export const streamCuts = ['clean', 'mid-character', 'truncated'] as const;
export type StreamCut = (typeof streamCuts)[number];

/** The reply as newline-delimited JSON: a line for each word, one for the tool calls, one with the finish reason. */
export function streamReply(reply: ChatReply, cut: StreamCut): Response {
  const lines = linesOf(reply).map((line) => `${JSON.stringify(line)}\n`);
  const sent = cut === 'truncated' ? lines.slice(0, -1) : lines;
  const encoder = new TextEncoder();
  const chunks =
    cut === 'mid-character'
      ? cutInsideCharacters(encoder.encode(sent.join('')))
      : sent.map((line) => encoder.encode(line));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  return new Response(body, { status: 200, headers: { 'content-type': 'application/x-ndjson' } });
}

function linesOf({ choices, usage }: ChatReply): object[] {
  return choices.flatMap(({ finish_reason: finish, index, message }) => {
    const part = (changes: object) => ({ index, message: { role: 'assistant', content: [], ...changes } });
    const words = textOf(message.content)
      .split(/(?<=\s)(?=\S)/)
      .filter((word) => word !== '');
    return [
      ...words.map((text) => ({ choices: [part({ content: [{ type: 'text', text }] })] })),
      ...(message.tool_calls ? [{ choices: [part({ tool_calls: message.tool_calls })] }] : []),
      { choices: [{ ...part({}), finish_reason: finish }], ...(usage && { usage }) },
    ];
  });
}

/** The first byte of each longer UTF-8 character ends a chunk. */
function cutInsideCharacters(bytes: Uint8Array): Uint8Array[] {
  const LEAD_BYTE = 0xc2;
  const ends = [...bytes].flatMap((byte, at) => (byte >= LEAD_BYTE ? [at + 1] : []));
  return [0, ...ends].map((start, order) => bytes.slice(start, ends[order] ?? bytes.length));
}
