/** Why a statement is not run: rejected by the query policy, or something Forge SQL's engine (TiDB) cannot parse. */
export type Refusal =
  | { readonly kind: 'policy'; readonly message: string; readonly suggestion: string }
  | { readonly kind: 'parse'; readonly near: string };

export const policyRefusal = (message: string, suggestion: string): Refusal => ({
  kind: 'policy',
  message,
  suggestion,
});

export const parseRefusal = (near: string): Refusal => ({ kind: 'parse', near });
