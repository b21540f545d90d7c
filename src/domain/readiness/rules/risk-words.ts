import type { RiskArea } from '../criterion';
import { everyPlace } from './every-place';

/** Words that are said of an area when the work touches it; a word that mostly stands for something else is not among them. */
export const riskWords: Readonly<Record<RiskArea, RegExp>> = {
  authentication: everyPlace(
    'authenticat(?:e|es|ing|ion|or|ors)', 'log.?in (?:flow|process|mechanism|module|system|logic)', 'sign.?(?:in|up|on) (?:flow|process)', 'oauth ?\\d?', 'saml', 'sso', 'single sign.?on', 'openid', 'shibboleth', 'kerberos', 'jwt',
    'passwords? (?:reset|policy|policies|hash\\p{L}{0,4}|storage|encryption|change|recovery)', '(?:hash|hashed|encrypt|encrypted|store|stored|reset|change) (?:\\p{L}{1,10} )?(?:passwords?|credentials)', '(?:user|login|stored|hashed|plain.?text) (?:credentials|passwords?)', 'two.factor', 'multi.factor', '2fa', 'mfa', '(?<!after )session (?:timeout|handling|expir\\p{L}{1,6}|fixation|management|tokens?)', '(?:access|refresh|bearer|auth) tokens?', 'authn',
    'authentifizier\\p{L}{1,6}', 'anmeldeverfahren', 'authentification', 'autenticación',
  ),
  permissions: everyPlace(
    '(?:user|role|admin|access|group|project|object|write|read|edit|delete|default|correct|required|appropriate|without|proper|right|set|check|change|grant|manage|new) permissions?', 'permissions? (?:check\\p{L}{0,3}|model|scheme|system|levels?|handling|management|settings?)', 'access (?:control\\p{L}{0,4}|rights?|polic(?:y|ies)|levels?|restrictions?|list)', 'authori[sz]ation', 'acls?', 'xacml', 'rbac', 'role.based', '(?:user|admin|iam|security) roles?',
    'privileges', 'iam polic(?:y|ies)', 'entitlements?', 'authz', 'berechtigung\\p{L}{0,5}', 'zugriffsrechte\\p{L}{0,2}', "droits d'accès", 'permisos de',
  ),
  payments: everyPlace(
    'payments?', 'billing', 'invoic(?:e|es|ing)', 'credit cards?', 'refunds?', 'chargebacks?', 'paypal', 'in.?app (?:purchas\\p{L}{1,4}|billing)', 'checkout (?:page|flow|process|step)', 'pci(?:.dss)?', 'zahlung(?:en|sarten|sabwicklung)?', 'rechnung(?:en|sstellung)', 'paiements?', 'facturation', 'pagos?', 'facturación',
  ),
  migrations: everyPlace(
    '(?:data|database|schema|db|content|repository|user) (?:migrations?|conversion)', 'migrat(?:e|es|ing) (?:\\p{L}{1,15} ){0,4}(?:to|from|into|data|database|content|schema|objects|users)', 'migration (?:scripts?|tools?|utility|process|strategy)', '(?:database|db|sql|table) schema', 'schema changes?', 'alter table', 'backfill(?:ing)?', '(?:rename|drop|add) (?:the |a |an )?(?:\\p{L}{1,15} )?(?:columns?|tables?) (?:in|from|to) the database',
    'datenmigration', 'migration des données', 'migración de datos',
  ),
  personal_data: everyPlace(
    'personal(?:ly)? (?:data|information|details|identifiable\\p{L}{0,3})', 'pii', 'gdpr', 'dsgvo', 'rgpd', 'ssn', 'social security numbers?', 'dates? of birth', '(?:home|postal|user) address(?:es)?', 'privacy', 'patient (?:data|records?)', 'medical records?', 'health data', 'data protection', 'anonymi[sz]\\p{L}{1,5}', 'personenbezogen\\p{L}{0,2}', 'datenschutz', 'données personnelles', 'datos personales',
  ),
  external_interfaces: everyPlace(
    '(?:public|external|third.party|partner|rest|soap|web ?service|http) (?:apis?|interfaces?|endpoints?)', '(?:external|third.party|3rd.party) (?:services?|systems?|integrations?|providers?)', 'web ?hooks?', 'api (?:contracts?|changes?|versions?|endpoints?)', 'breaking (?:changes?|the api)', 'backwards?.?(?:ly)?.compatib\\p{L}{2,5}', 'integrat(?:e|es|ing|ion) (?:\\p{L}{1,15} )?with (?:an? |the )?(?:external|third|other|\\p{Lu})',
    'externe schnittstelle\\p{L}{0,1}', 'interfaces? externes?', 'interfaz externa',
  ),
  broad_refactor: everyPlace(
    're-?architect\\p{L}{0,5}', '(?:complete|major|total|full|big|large|significant) (?:re-?writes?|re-?factor(?:ing)?|re-?work|overhaul|re-?design)', 're-?writ(?:e|ten|ing) (?:\\p{L}{1,15} ){0,3}(?:from scratch|entirely|completely)', '(?:re-?write|re-?factor|re-?design|overhaul|re-?organi[sz]e|restructure) (?:the |all |of ){0,2}(?:whole|entire|all|architecture|code ?base|core|framework|api|apis|data ?model|application|module structure|project structure|build)',
    '(?:across|throughout) the (?:whole |entire )?(?:code ?base|application|project|product)', 'code ?base.wide', 'kompletter umbau', 'refonte (?:complète|totale)', 'reescritura completa',
  ),
};
