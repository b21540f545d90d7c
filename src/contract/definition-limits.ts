export { DefinitionLimits } from '../domain/readiness/criterion';
export { definitionBytes } from '../domain/readiness/definition-bytes';
export { isWellFormed } from '../domain/issue/well-formed';
