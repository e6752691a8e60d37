import { describe, expect, it } from 'vitest';
import { issue } from '../../src/domain/issue';
import { m, sentenceOf, Unusable } from './cliMessages';

const sentence = (text: Unusable['text'], ...issues: Unusable['issues']): string =>
  sentenceOf(new Unusable(text, { file: 'a.csv' }, issues), 'vi');

describe('sentenceOf', () => {
  it('is one sentence, also where a whole one is followed by reasons', () => {
    const whole = { vi: 'không có dòng nào; không ghi gì.', en: 'no row; nothing written.' };
    expect(sentence(whole)).toBe('không có dòng nào; không ghi gì.');
    expect(sentence(whole, issue('unknownZone', { column: 'X', got: '5' }))).toMatch(
      /^không có dòng nào; không ghi gì: .*\[unknownZone\] \(X: 5\)\.$/,
    );
  });

  it('tells the row of what has no column, what it means, and a header once', () => {
    expect(sentence(m.refused, issue('tooLarge', { row: 7, got: 'cell > 9' }))).toContain(
      '(dòng 7: một ô dài hơn 9 ký tự)',
    );
    expect(sentence(m.refused, issue('identityColumn', { column: 'CCCD', got: 'CCCD' }))).toContain('(CCCD)');
  });

  it('tells two reasons and counts the others', () => {
    const told = sentence(m.refused, issue('missing'), issue('missing'), issue('missing'), issue('missing'));
    expect(told).toMatch(/; và 2 lỗi nữa\.$/);
  });
});
