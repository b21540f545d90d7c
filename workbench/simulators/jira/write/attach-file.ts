import { takeId } from '../site';
import { putChangedIssue } from './edit-issue';
import type { AttachmentRecord, IssueRecord } from '../entities';
import type { WriteScope } from './write-scope';

/** A file without its content. `size` is in bytes. */
export type FileDetails = Pick<AttachmentRecord, 'filename' | 'mimeType' | 'size'>;

/** Adds a file to an issue, with its history and event. */
export function attachFile(scope: WriteScope, issue: IssueRecord, { filename, mimeType, size }: FileDetails): IssueRecord {
  const { site, actorId, now } = scope;
  const attachment = { id: takeId(site), filename, mimeType, size, created: now, authorId: actorId };
  return putChangedIssue(scope, { ...issue, attachments: [...issue.attachments, attachment] }, [
    { field: 'Attachment', fieldId: 'attachment', fieldtype: 'jira', from: null, fromText: null, to: attachment.id, toText: filename },
  ]);
}
