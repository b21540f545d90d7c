/** The Forge packages the backend imports and nothing else: what its load time is compared with. */
export * as api from '@forge/api';
export * as events from '@forge/events';
export * as kvs from '@forge/kvs';
export * as llm from '@forge/llm';
export * as resolver from '@forge/resolver';
export * as sql from '@forge/sql';
