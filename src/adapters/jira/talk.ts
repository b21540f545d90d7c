import { adfToText } from '../../domain/issue/adf-text';
import { cleanText } from '../../domain/issue/clean-text';
import { FIRST_COMMENTS, type Talk } from '../../domain/readiness/outlook/asked-back';
import { isForEverybody } from './is-for-everybody';
import type { DiscussedIssueReply } from './replies-past';

/**
 * The first comments of an issue that everybody who sees it may read, without those of apps; null where Jira names no reporter,
 * or left comments out, because then nobody can tell which came first. Others are not looked at.
 */
export function talkOf({ fields }: DiscussedIssueReply): Talk | null {
  const { reporter, comment } = fields;
  if (reporter?.accountId === undefined || !comment || comment.comments.length < comment.total) return null;
  const first = comment.comments
    .filter(isForEverybody)
    .filter(({ author }) => author?.accountType !== 'app')
    .sort((left, right) => Date.parse(left.created) - Date.parse(right.created))
    .slice(0, FIRST_COMMENTS);
  return {
    reporter: reporter.accountId,
    comments: first.map(({ author, body }) => ({ author: author?.accountId ?? null, text: cleanText(adfToText(ownWords(body)).text).text })),
  };
}

/** Without what the comment quotes, and without code: a question in it is somebody else's, or none. */
function ownWords(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('content' in body) || !Array.isArray(body.content)) return body;
  return { ...body, content: body.content.filter((block: unknown) => !isQuoteOrCode(block)) };
}

const isQuoteOrCode = (block: unknown): boolean =>
  typeof block === 'object' && block !== null && 'type' in block && (block.type === 'blockquote' || block.type === 'codeBlock');
