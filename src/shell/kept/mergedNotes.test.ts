import { describe, expect, it } from 'vitest';
import { mappingKey } from '../../import/savedMappings';
import { mergedNotes } from './mergedNotes';

const mapping = {
  layer: 'tips',
  name: 'a.xlsx',
  columns: { commune_code: 'Mã xã' },
  at: '2026-11-22T02:00:00.000Z',
};
const key = mappingKey(mapping);

describe('mergedNotes', () => {
  it('takes over mappings that are new here, and no others', () => {
    expect(mergedNotes('mappings', { [key]: mapping }, {})).toEqual({ [key]: mapping });
    expect(mergedNotes('mappings', { [key]: mapping }, { [key]: { ...mapping, name: 'mine.xlsx' } })).toEqual(
      {},
    );
  });

  it('adds decisions to those made here, which win', () => {
    const brought = { 'before-2025': { 'xã tân an|': '00004', 'xã hòa lộc|': '00028' } };
    const here = { 'before-2025': { 'xã tân an|': '00031' } };
    expect(mergedNotes('decisions', brought, here)).toEqual({
      'before-2025': { 'xã tân an|': '00031', 'xã hòa lộc|': '00028' },
    });
    expect(mergedNotes('decisions', { 'before-2025': { 'xã tân an|': '00004' } }, here)).toEqual({});
  });

  it('believes nothing: what has not the shape of a note is left out', () => {
    const odd = [
      null,
      1,
      'x',
      [],
      { layer: 'tips' },
      { ...mapping, columns: { a: 1 } },
      { ...mapping, layer: '../x' },
    ];
    for (const value of odd) expect(mergedNotes('mappings', { [key]: value }, {})).toEqual({});
    expect(mergedNotes('mappings', { 'another key': mapping }, {})).toEqual({});
    for (const value of [null, 1, { 'xã a|': 'not a code' }, { 'no bar': '00004' }])
      expect(mergedNotes('decisions', { 'before-2025': value }, {})).toEqual({});
  });
});
