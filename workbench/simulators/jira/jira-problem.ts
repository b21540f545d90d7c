/** An error answer of Jira, in its shape `{ errorMessages, errors }`. Routes throw it; it becomes the reply. */
export class JiraProblem extends Error {
  override readonly name = 'JiraProblem';
  readonly status: number;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    errorMessages: readonly string[],
    errors: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.status = status;
    this.errorMessages = errorMessages;
    this.errors = errors;
    this.headers = headers;
  }
}

/** An issue that is absent and one the caller may not see are answered alike, so that nobody can tell them apart. */
export const issueNotFound = () =>
  new JiraProblem(404, ['Issue does not exist or you do not have permission to see it.']);

export const projectNotFound = (idOrKey: string) =>
  new JiraProblem(404, [
    /^\d+$/.test(idOrKey)
      ? `No project could be found with id '${idOrKey}'.`
      : `No project could be found with key '${idOrKey}'.`,
  ]);

/** One field's value is wrong; Jira names the field beside the sentence. */
export const fieldProblem = (field: string, sentence: string) => new JiraProblem(400, [], { [field]: sentence });

export const invalidPayload = () =>
  new JiraProblem(400, ['Invalid request payload. Refer to the REST API documentation and try again.']);

export const deleteForbidden = () =>
  new JiraProblem(403, ['You do not have permission to delete issues in this project.']);

export const attachForbidden = () =>
  new JiraProblem(403, ['You do not have permission to create attachments for this issue.']);

export const editForbidden = () => new JiraProblem(403, ['You do not have permission to edit issues in this project.']);
