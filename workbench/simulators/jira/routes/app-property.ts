import { JiraProblem } from '../jira-problem';
import { JiraLimits } from '../limits';
import { param } from '../route';
import type { JiraReply, JiraRequest, JiraRoute } from '../route';

const spoken = (statusCode: number, message: string): JiraReply => ({
  status: statusCode,
  body: { message, statusCode },
});

type AppRoute = (request: JiraRequest, key: string) => JiraReply;

/** These calls are the app's own: `asUser()` is refused, and errors have a shape of their own. */
function asAppOnly(handle: AppRoute): JiraRoute['handle'] {
  return (request) => {
    if (!request.asApp) throw new JiraProblem(403, ['Access to this resource must be authenticated as an app.']);
    const key = param(request, 'propertyKey');
    if (key.length > JiraLimits.APP_PROPERTY_KEY_CHARS) {
      return spoken(400, `The property key can't be longer than ${JiraLimits.APP_PROPERTY_KEY_CHARS} characters.`);
    }
    return handle(request, key);
  };
}

const notFound = () => spoken(404, 'Property with key not found.');

const readProperty: AppRoute = ({ site }, key) =>
  site.appProperties.has(key) ? { status: 200, body: { key, value: site.appProperties.get(key) } } : notFound();

const writeProperty: AppRoute = ({ site, body }, key) => {
  if (body === undefined || body === '') return spoken(400, 'The property value must be valid JSON.');
  if (JSON.stringify(body).length > JiraLimits.PROPERTY_VALUE_CHARS) {
    return spoken(400, `The property value can't be longer than ${JiraLimits.PROPERTY_VALUE_CHARS} characters.`);
  }
  const known = site.appProperties.has(key);
  site.appProperties.set(key, body);
  return known ? spoken(200, 'Property updated.') : spoken(201, 'Property created.');
};

const deleteProperty: AppRoute = ({ site }, key) => (site.appProperties.delete(key) ? { status: 204 } : notFound());

const PATH = '/rest/forge/1/app/properties/{propertyKey}';

export const appPropertyRoutes: readonly JiraRoute[] = [
  { call: `GET ${PATH}`, cost: 'read', handle: asAppOnly(readProperty) },
  { call: `PUT ${PATH}`, cost: 'write', handle: asAppOnly(writeProperty) },
  { call: `DELETE ${PATH}`, cost: 'write', handle: asAppOnly(deleteProperty) },
];
