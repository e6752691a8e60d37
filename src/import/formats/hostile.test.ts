import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { layerById } from '../../layers/registry';
import { readTable } from '../readTable';

type Bytes = Uint8Array<ArrayBuffer>;
const tips = layerById('tips')!;
const read = (bytes: Bytes, name = 'tep') => readTable(bytes, name, tips);
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

const ROWS = [
  ['Mã xã', 'Tên xã', 'Tiếp nhận'],
  ['28249', 'Phường 5', 7],
];

/** A good workbook with some of its files changed or added. */
async function workbook(
  change: (files: Record<string, Uint8Array>) => void,
  write: (workbook: {
    sheets: { name: string; rows: (string | number)[][] }[];
  }) => Promise<Uint8Array> = writeXlsx,
): Promise<Bytes> {
  const files = unzipSync(await write({ sheets: [{ name: 'Số liệu', rows: ROWS }] }));
  change(files);
  return new Uint8Array(zipSync(files));
}

const edit = (files: Record<string, Uint8Array>, path: RegExp, change: (xml: string) => string): void => {
  const name = Object.keys(files).find((one) => path.test(one));
  if (name === undefined) throw new Error(`got ${Object.keys(files).join(', ')}; expected ${path}`);
  files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
};

const refused = (code: string) => ({ ok: false, issues: [{ code }] });
const readRow = { ok: true, value: { table: { rows: [['28249', 'Phường 5', '7']] } } };

describe('a million columns', () => {
  it('in a text file', async () => {
    expect(await read(utf8(`${'a;'.repeat(1_000_000)}\n1;2`))).toMatchObject(refused('tooLarge'));
  });

  it('in a workbook, beyond what a sheet has', async () => {
    const far = await workbook((files) =>
      edit(files, /sheet1\.xml$/, (xml) =>
        xml.replace('</sheetData>', '<row r="3"><c r="BDWGN3"><v>1</v></c></row></sheetData>'),
      ),
    );
    expect(await read(far)).toMatchObject({ ok: false });
    const wide = await workbook((files) =>
      edit(files, /sheet1\.xml$/, (xml) =>
        xml.replace('</sheetData>', '<row r="3"><c r="XFD3"><v>1</v></c></row></sheetData>'),
      ),
    );
    expect(await read(wide)).toMatchObject(refused('tooLarge'));
  });

  it('in the properties of points', async () => {
    const properties = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`p${i}`, 1]));
    const geometry = { type: 'Point', coordinates: [106, 10] };
    const points = { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] };
    expect(await read(utf8(JSON.stringify(points)))).toMatchObject(refused('tooLarge'));
  });

  it('repeated by one attribute of an ODS', async () => {
    const ods = await workbook(
      (files) =>
        edit(files, /content\.xml$/, (xml) =>
          xml.replace(
            /<\/table:table>/,
            '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table>',
          ),
        ),
      writeOds,
    );
    expect(await read(ods)).toMatchObject({ ok: false });
  });
});

describe('entities within entities', () => {
  const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  );
  const doctype = `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`;
  const after = (prefix: string) => (xml: string) =>
    xml.replace(/^(<\?xml[^>]*\?>)?/, `$1${prefix}${doctype}`);

  it.each([/sharedStrings\.xml$/, /workbook\.xml$/, /\[Content_Types\]\.xml$/, /workbook\.xml\.rels$/])(
    'in %s refuse the file',
    async (path) => {
      const bytes = await workbook((files) => edit(files, path, after('')));
      expect(await read(bytes)).toMatchObject(refused('unreadable'));
    },
  );

  it('behind a long comment are never expanded', async () => {
    const comment = `<!-- ${'x'.repeat(20_000)} -->`;
    const bytes = await workbook((files) =>
      edit(files, /sharedStrings\.xml$/, (xml) => after(comment)(xml).replace('Phường 5', '&l10;')),
    );
    const outcome = await read(bytes);
    expect(JSON.stringify(outcome).length).toBeLessThan(20_000);
  });

  it('in an ODS refuse the file', async () => {
    const bytes = await workbook((files) => edit(files, /content\.xml$/, after('')), writeOds);
    expect(await read(bytes)).toMatchObject(refused('unreadable'));
  });
});

describe('what is more than a table', () => {
  it('macros are not looked at', async () => {
    const bytes = await workbook((files) => {
      files['xl/vbaProject.bin'] = strToU8(
        'Attribute VB_Name = "ThisWorkbook"\r\nSub Auto_Open()\r\nShell "calc"',
      );
      edit(files, /\[Content_Types\]\.xml$/, (xml) =>
        xml
          .replace('spreadsheetml.sheet.main+xml', 'x-vba-macro')
          .replace(
            '</Types>',
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
          ),
      );
    });
    expect(await read(bytes, 'so lieu.xlsm')).toMatchObject(readRow);
  });

  it('links to other files are not followed; their last values are read', async () => {
    const bytes = await workbook((files) => {
      files['xl/externalLinks/externalLink1.xml'] = strToU8(
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></externalLink>',
      );
      files['xl/externalLinks/_rels/externalLink1.xml.rels'] = strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      );
      edit(files, /workbook\.xml\.rels$/, (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
        ),
      );
      edit(files, /sheet1\.xml$/, (xml) => xml.replace(/<v>7<\/v>/, '<f>[1]Sheet1!$A$1</f><v>7</v>'));
    });
    const outcome = await read(bytes);
    expect(outcome).toMatchObject(readRow);
    expect(JSON.stringify(outcome)).not.toContain('passwd');
  });

  it('paths that climb out of the zip are names of files that nobody asks for', async () => {
    const bytes = await workbook((files) => {
      files['../../etc/cron.d/evil'] = strToU8('* * * * * root true');
    });
    expect(await read(bytes)).toMatchObject(readRow);
  });

  it('HTML that is called a workbook is refused, and told what it is', async () => {
    const html =
      '<html><body><table><tr><td>Mã xã</td><td>Tiếp nhận</td></tr></table><script>alert(1)</script></body></html>';
    const outcome = await read(utf8(html), 'so lieu.xls');
    expect(outcome.ok ? [] : outcome.issues).toMatchObject([{ code: 'unreadable', got: 'HTML' }]);
  });
});
