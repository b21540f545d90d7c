import { adfToText } from '../../domain/issue/adf-text';
import { cleanText } from '../../domain/issue/clean-text';
import { takeSnapshot } from '../../domain/issue/snapshot';
import type { TrackedIssue } from '../../domain/ports';
import type { FieldValue } from '../../domain/triage/field';
import type { IssueReply } from './replies';

/** An issue of Jira's reply as triage knows it. */
export function trackedIssue({ id, key, fields }: IssueReply): TrackedIssue {
  return {
    snapshot: takeSnapshot({
      id,
      key,
      projectId: fields.project.id,
      issueType: fields.issuetype.name,
      summary: fields.summary,
      description: fields.description,
    }),
    values: {
      priority: fields.priority ? [named(fields.priority)] : [],
      components: (fields.components ?? []).map(named),
      labels: (fields.labels ?? []).map((label) => ({ id: label, name: label })),
      type: [named(fields.issuetype)],
    },
    environment: cleanText(adfToText(fields.environment).text).text.trim(),
    createdAt: Date.parse(fields.created),
    restricted: fields.security !== undefined && fields.security !== null,
  };
}

const named = ({ id, name }: FieldValue): FieldValue => ({ id, name });
