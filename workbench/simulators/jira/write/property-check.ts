import { JiraProblem } from '../jira-problem';
import { JiraLimits } from '../limits';

/** @throws JiraProblem (400) when an entity property has a key or value that Jira does not store */
export function checkProperty(key: string, value: unknown): void {
  if (key === '' || key.length > JiraLimits.PROPERTY_KEY_CHARS) {
    throw new JiraProblem(400, [`The property key must be between 1 and ${JiraLimits.PROPERTY_KEY_CHARS} characters.`]);
  }
  if (value === undefined || value === null || value === '') {
    throw new JiraProblem(400, ['The value of the property must be a valid, non-empty JSON.']);
  }
  if (JSON.stringify(value).length > JiraLimits.PROPERTY_VALUE_CHARS) {
    throw new JiraProblem(400, [
      `The property value cannot be longer than ${JiraLimits.PROPERTY_VALUE_CHARS} characters.`,
    ]);
  }
}
