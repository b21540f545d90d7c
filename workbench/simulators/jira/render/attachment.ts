import { renderTime } from './time';
import { renderUserById } from './user';
import type { AttachmentRecord } from '../entities';
import type { JiraSite } from '../site';

/** A file at an issue; its content is not kept, so the address under `content` answers nothing. */
export const renderAttachment = (site: JiraSite, { id, filename, mimeType, size, created, authorId }: AttachmentRecord) => ({
  self: `${site.url}/rest/api/3/attachment/${id}`,
  id,
  filename,
  ...(authorId === null ? {} : { author: renderUserById(site, authorId) }),
  created: renderTime(created),
  size,
  mimeType,
  content: `${site.url}/rest/api/3/attachment/content/${id}`,
});
