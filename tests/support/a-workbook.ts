import { strToU8, type Zippable, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a workbook has: its sheets' rows as XML by name, its shared texts as XML, and other files. */
export interface Parts {
  sheets?: readonly { name: string; rows: string; state?: string }[];
  shared?: string;
  more?: Zippable;
}

/** An Excel workbook with these parts, as other programs write them. */
export function aWorkbook({ sheets = [], shared, more = {} }: Parts): Uint8Array {
  const list = sheets.map(
    ({ name, state }, n) =>
      `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const relations = sheets.map((_, n) => `<Relationship Id="rId${n + 1}" Target="worksheets/sheet${n + 1}.xml"/>`);
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
  };
  for (const [n, { rows }] of sheets.entries())
    files[`xl/worksheets/sheet${n + 1}.xml`] = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  if (shared !== undefined) files['xl/sharedStrings.xml'] = strToU8(`<sst>${shared}</sst>`);
  return zipSync({ ...files, ...more }, { level: 1 });
}

/** Rows as XML, each cell's text in its place. */
export function inlineRows(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells, n) => {
      const inline = cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`);
      return `<row r="${n + 1}">${inline.join('')}</row>`;
    })
    .join('');
}
