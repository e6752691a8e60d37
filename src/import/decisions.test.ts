import { describe, expect, it } from 'vitest';
import { utf8 } from '../../tests/fixtures/importLayer';
import { DECISION_LIMIT, decisionsDocument, placeKey, readDecisions } from './decisions';
import { noteKind } from './noteDocument';

describe('placeKey', () => {
  it('is one for what a person takes for one text', () => {
    expect(placeKey(' Xã  Nghĩa Hưng', 'Huyện Hai')).toBe(
      placeKey('xã nghĩa hưng'.normalize('NFD'), 'HUYỆN HAI'),
    );
    expect(placeKey('P.7', '')).toBe(placeKey('p 7', null));
  });

  it('tells accents and districts apart', () => {
    const keys = [
      placeKey('Tân An', null),
      placeKey('Tấn An', null),
      placeKey('Tân An', 'Huyện Hai'),
      placeKey('Tân An|Huyện Hai', null),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});

describe('decisions as a file', () => {
  const entries = { 'xã tân hội|': '00031', 'khu phố 3|': '' };

  it('come back as they went, in the same bytes whatever their order', () => {
    const bytes = decisionsDocument(entries, '2026');
    const again = readDecisions(bytes);
    expect(again).toMatchObject({ ok: true, value: { epoch: '2026', entries } });
    const turned = Object.fromEntries(Object.entries(entries).reverse());
    expect(decisionsDocument(turned, '2026')).toEqual(bytes);
    expect(noteKind(bytes)).toBe('decisions');
  });

  const file = (change: object): Uint8Array<ArrayBuffer> =>
    utf8(JSON.stringify({ format: 'binh-yen-decisions', version: 1, epoch: '2026', entries, ...change }));

  it.each([
    ['another format', file({ format: 'binh-yen-mappings' }), '$.format'],
    ['a later version', file({ version: 2 }), '$.version'],
    ['a code that is none', file({ entries: { 'a|': '123' } }), 'five digits'],
    ['a code as a number', file({ entries: { 'a|': 28249 } }), '$.entries'],
    ['a key that is none', file({ entries: { a: '00031' } }), 'name|district'],
    ['no epoch', file({ epoch: '' }), '$.epoch'],
    ['a list', utf8('[]'), '$: got a list'],
    ['no JSON', utf8('{"format":'), 'JSON'],
  ])('refuses %s and says where', (_, bytes, got) => {
    const read = readDecisions(bytes);
    expect(read).toMatchObject({ ok: false, issues: [{ code: 'unreadable' }] });
    expect(read.ok ? '' : read.issues[0]?.got).toContain(got);
  });

  it('has limits', () => {
    const many = Object.fromEntries(Array.from({ length: DECISION_LIMIT + 1 }, (_, i) => [`${i}|`, '']));
    expect(readDecisions(file({ entries: many }))).toMatchObject({ ok: false });
    expect(readDecisions(utf8(' '.repeat(1024 * 1024 + 1)))).toMatchObject({
      issues: [{ code: 'tooLarge' }],
    });
    expect(readDecisions(utf8('['.repeat(5000)))).toMatchObject({ issues: [{ code: 'tooLarge' }] });
    const polluting = readDecisions(
      utf8(`{"format":"binh-yen-decisions","version":1,"epoch":"x","entries":{"__proto__":"00031"}}`),
    );
    expect(polluting.ok).toBe(false);
    expect(({} as Record<string, unknown>)['00031']).toBeUndefined();
  });
});
