import { describe, expect, it } from 'vitest';
import { refusalFact } from './refusalFacts';

describe('refusalFact', () => {
  it.each([
    ['password', 'tệp có mật khẩu', 'the file has a password'],
    ['cell > 32767', 'một ô dài hơn 32767 ký tự', 'a cell of more than 32767 characters'],
    ['600 columns > 512', 'nhiều hơn 512 cột', 'more than 512 columns'],
    ['sheets 500 > 400', '500 trang tính, giới hạn 400', '500 sheets, the limit is 400'],
    ['unpacked 9 > 5 bytes', 'bung ra thành 9 byte, giới hạn 5', 'unpacks to 9 bytes, the limit is 5'],
    ['xl/a.xml > 7 bytes', 'xl/a.xml bung ra quá 7 byte', 'xl/a.xml unpacks to more than 7 bytes'],
    ['9 > 5 bytes', '9 byte, giới hạn 5', '9 bytes, the limit is 5'],
    [
      'Unexpected token x in JSON at position 4',
      'JSON bị hỏng hoặc bị cắt cụt',
      'the JSON is broken or cut off',
    ],
    ['no sheet Biểu 9', 'không có trang tính «Biểu 9»', 'no sheet "Biểu 9"'],
  ])('%s in both languages', (got, vi, en) => expect(refusalFact(got)).toEqual({ vi, en }));

  it.each(['Họ tên', 'STT | Xã | Kết quả', '', '105', 'a password', 'GEOJSON, JSON_ID'])(
    'has no words for %j',
    (got) => expect(refusalFact(got)).toBeNull(),
  );
});
