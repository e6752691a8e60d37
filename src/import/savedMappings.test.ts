import { describe, expect, it } from 'vitest';
import { NOTE_MAX_BYTES } from './noteDocument';
import {
  fittingMapping,
  MAPPING_LIMIT,
  mappingKey,
  mappingsDocument,
  readMappings,
  type SavedMapping,
} from './savedMappings';

const kept: SavedMapping = {
  layer: 'tips',
  name: 'thang-6.xlsx',
  columns: { commune_name: 'Tên xã', received: 'Số tin' },
  at: '2026-11-22T10:00:00.000Z',
};

describe('kept columns', () => {
  it('fit by their headers, wherever these stand, in any spelling', () => {
    const found = fittingMapping(['TT', 'SỐ TIN', 'ten xa'], 'tips', [kept]);
    expect(found?.columns).toEqual({ commune_name: 2, received: 1 });
    expect(fittingMapping(['Số tin', 'Tên xã'], 'models', [kept])).toBeNull();
    expect(fittingMapping(['Số tin', 'Xã'], 'tips', [kept])).toBeNull();
    // Two columns of one name: nobody knows which was meant.
    expect(fittingMapping(['Số tin', 'Số tin', 'Tên xã'], 'tips', [kept])).toBeNull();
  });

  it('the fullest is taken, then the newest', () => {
    const less = { ...kept, name: 'less', columns: { commune_name: 'Tên xã' } };
    const newer = { ...kept, name: 'newer', at: '2026-12-01T00:00:00.000Z' };
    expect(fittingMapping(['Tên xã', 'Số tin'], 'tips', [less, kept, newer])?.mapping.name).toBe('newer');
  });

  it('replace those with the same headers', () => {
    expect(mappingKey(kept)).toBe(
      mappingKey({ ...kept, columns: { received: 'so tin', commune_name: 'TÊN XÃ' } }),
    );
    expect(mappingKey(kept)).not.toBe(mappingKey({ ...kept, layer: 'models' }));
  });
});

describe('kept columns as a file', () => {
  const file = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value));
  const other = { ...kept, layer: 'models', name: 'Mô hình «quý I».xlsx' };

  it('come back as they were; the same mappings give the same bytes', () => {
    const bytes = mappingsDocument([kept, other]);
    const read = readMappings(bytes);
    expect(read.ok && [...read.value].sort((a, b) => (a.layer < b.layer ? 1 : -1))).toEqual([kept, other]);
    expect(mappingsDocument([other, kept])).toEqual(bytes);
  });

  it.each([
    ['another format', { format: 'binh-yen-decisions', version: 1, entries: [] }, '$.format'],
    ['another version', { format: 'binh-yen-mappings', version: 2, entries: [] }, '$.version'],
    ['a layer that is no id', { layer: '../x' }, '$.entries[0].layer'],
    ['a header that is no text', { columns: { a: 1 } }, '$.entries[0].columns'],
    ['an hour that is none', { at: 'yesterday' }, '$.entries[0].at'],
  ])('%s is refused with the place', (_, change, place) => {
    const whole =
      'format' in change
        ? change
        : { format: 'binh-yen-mappings', version: 1, entries: [{ ...kept, ...change }] };
    const read = readMappings(file(whole));
    expect(read).toMatchObject({ ok: false, issues: [{ code: 'unreadable' }] });
    expect(read.ok ? '' : read.issues[0]?.got).toContain(place);
  });

  it('too many, too large and no JSON at all are refused', () => {
    const many = Array.from({ length: MAPPING_LIMIT + 1 }, () => kept);
    expect(readMappings(file({ format: 'binh-yen-mappings', version: 1, entries: many }))).toMatchObject({
      issues: [{ code: 'unreadable' }],
    });
    expect(readMappings(new Uint8Array(NOTE_MAX_BYTES + 1))).toMatchObject({
      issues: [{ code: 'tooLarge' }],
    });
    expect(readMappings(file('x').slice(0, 2))).toMatchObject({ issues: [{ code: 'unreadable' }] });
  });
});
