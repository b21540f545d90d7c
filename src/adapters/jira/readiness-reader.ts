import { route } from '@forge/api';
import { linkHosts } from '../../domain/issue/adf-links';
import { adfToText } from '../../domain/issue/adf-text';
import { cleanText } from '../../domain/issue/clean-text';
import { cutWhole } from '../../domain/issue/well-formed';
import type { ReadinessReader } from '../../domain/ports';
import type { ReadinessComment, ReadinessFacts } from '../../domain/readiness/facts';
import { READINESS_PROPERTY } from '../../domain/readiness/readiness-property';
import { questionBlocks } from '../../domain/triage/question-texts';
import type { JiraClient } from './client';
import { listEstimateFields } from './estimate-fields';
import { isForEverybody } from './is-for-everybody';
import { blockedBy, openBlockers } from './open-blockers';
import { AttachmentSchema, FactsCommentSchema, FactsReplySchema, LinksReplySchema, type FactsReply } from './replies-readiness';
import { trackedIssue } from './tracked-issue';

const FIELDS =
  'summary,description,environment,issuetype,project,priority,components,labels,security,created,reporter,issuelinks,attachment,comment';

/** The newest comments that are looked at: an older one was answered, or is no longer what the issue waits for. */
const MAX_COMMENTS = 50;
const MAX_ATTACHMENTS = 100;
/** The longest name a file system takes. */
const MAX_FILE_NAME_CHARS = 255;

const SECONDS_PER_HOUR = 3_600;

/** `ReadinessReader` over Jira's REST API v3, as whoever `jira` is: what they may not see is not among the facts. */
export const readinessReader = (jira: JiraClient): ReadinessReader => ({
  async readFacts(issueId, estimateField) {
    const fields = estimateField === null ? FIELDS : `${FIELDS},${estimateField}`;
    const reply = await jira.request(route`/rest/api/3/issue/${issueId}?fields=${fields}&properties=${READINESS_PROPERTY}`, {
      reply: FactsReplySchema,
      inEnglish: true,
    });
    return factsOf(reply, estimateField);
  },

  async listBlocked(issueId) {
    const { fields } = await jira.request(route`/rest/api/3/issue/${issueId}?fields=issuelinks,security`, { reply: LinksReplySchema });
    return { ids: blockedBy(fields.issuelinks ?? []), restricted: (fields.security ?? null) !== null };
  },

  listEstimateFields: () => listEstimateFields(jira),
});

const factsOf = (reply: FactsReply, estimateField: string | null): ReadinessFacts => ({
  issue: trackedIssue(reply),
  estimate: estimateField === null ? null : { value: estimateOf(reply, estimateField) },
  openBlockers: openBlockers(reply.fields.issuelinks ?? []),
  attachments: (reply.fields.attachment ?? []).flatMap(fileName).slice(0, MAX_ATTACHMENTS),
  attachmentIds: (reply.fields.attachment ?? []).flatMap((file) => AttachmentSchema.safeParse(file).data?.id ?? []),
  linkHosts: linkHosts(reply.fields.description),
  comments: publicComments(reply),
  property: reply.properties?.[READINESS_PROPERTY] ?? null,
});

/** As the field has it; Jira's own estimate, which it keeps in seconds, in hours. */
function estimateOf({ fields }: FactsReply, estimateField: string): number | null {
  const value = fields[estimateField];
  if (typeof value !== 'number') return null;
  return estimateField === 'timeoriginalestimate' ? value / SECONDS_PER_HOUR : value;
}

function fileName(attachment: unknown): string[] {
  const { data } = AttachmentSchema.safeParse(attachment);
  const name = data ? cutWhole(oneLine(data.filename), MAX_FILE_NAME_CHARS) : '';
  return name === '' ? [] : [name];
}

const oneLine = (text: string): string => cleanText(text).text.replace(/\s+/g, ' ').trim();

/** What everybody may read who may read the issue: no comments for a role or a group, no internal notes of a service project. */
function publicComments({ fields }: FactsReply): ReadinessComment[] {
  const reporter = fields.reporter?.accountId;
  return (fields.comment?.comments ?? [])
    .flatMap((comment) => FactsCommentSchema.safeParse(comment).data ?? [])
    .filter(isForEverybody)
    .slice(-MAX_COMMENTS)
    .map(({ id, body, author }) => {
      const text = cleanText(adfToText(body).text).text.trim();
      const accountId = author?.accountId ?? null;
      return {
        id,
        text,
        byReporter: accountId !== null && accountId === reporter,
        byApp: author?.accountType === 'app' || isQuestionsOfApp(text),
        author: accountId,
      };
    });
}

/** How every comment of the app begins that puts questions: with one of them, and with several. */
const openings: ReadonlySet<string> = new Set(
  [questionBlocks(['steps']), questionBlocks(['steps', 'expected'])].flatMap(([first]) => (first?.type === 'paragraph' ? [first.text] : [])),
);

/**
 * The app writes comments as the person who approved them, and its marker on a comment takes a second request to read. Its
 * questions are always the same words, so they are told by those.
 */
const isQuestionsOfApp = (text: string): boolean => openings.has(text.split('\n', 1)[0] ?? '');
