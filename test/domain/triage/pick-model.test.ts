import { describe, expect, it } from 'vitest';
import { pickModel, type OfferedModel } from '../../../src/domain/model/model-port';

const offered = (...ids: string[]): OfferedModel[] =>
  ids.map((id) => ({ id: id.replace('!', ''), status: id.startsWith('!') ? 'deprecated' : 'active' }));

describe('pickModel', () => {
  it.each([
    ['nothing offered', [], 'haiku', undefined],
    ['the wanted tier', ['claude-opus-5', 'claude-haiku-4-5-20251001'], 'haiku', 'claude-haiku-4-5-20251001'],
    ['the newest of a tier, versions before dates', ['claude-sonnet-4-5-20250929', 'claude-sonnet-5', 'claude-sonnet-4-6'], 'sonnet', 'claude-sonnet-5'],
    ['never a deprecated one while an active one exists', ['!claude-haiku-4-5-20251001', 'claude-opus-4-8'], 'haiku', 'claude-opus-4-8'],
    ['a deprecated one when nothing else is there', ['!claude-haiku-4-5-20251001'], 'sonnet', 'claude-haiku-4-5-20251001'],
    ['an id without a tier as the last resort', ['llama3.1:8b'], 'opus', 'llama3.1:8b'],
  ] as const)('%s', (_what, ids, tier, picked) => {
    expect(pickModel(offered(...ids), tier)?.id).toBe(picked);
  });
});
