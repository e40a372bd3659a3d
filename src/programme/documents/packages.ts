import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';
import type { Files } from '../../ports/files';
import type { Kind } from './signatures';

/** So many files may be in a package; a large presentation has some thousands. */
const MOST_FILES = 10_000;
/** So large may the part be that says what is in it, unpacked, in bytes. */
const MOST_LISTED = 2 ** 20;

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';
/** What the main part of each is, as its list of parts calls it; templates and shows among them. */
const OFFICE_KINDS: readonly (readonly [main: RegExp, Kind])[] = [
  [/wordprocessingml\.document\.main\+xml/i, { type: `${OFFICE}wordprocessingml.document`, endings: ['docx'] }],
  [/spreadsheetml\.sheet\.main\+xml/i, { type: `${OFFICE}spreadsheetml.sheet`, endings: ['xlsx'] }],
  [
    /presentationml\.(?:presentation|slideshow)\.main\+xml/i,
    { type: `${OFFICE}presentationml.presentation`, endings: ['pptx', 'ppsx'] },
  ],
];
const OPEN_KINDS: Readonly<Record<string, Kind>> = {
  text: { type: `${OPEN_DOCUMENT}text`, endings: ['odt'] },
  spreadsheet: { type: `${OPEN_DOCUMENT}spreadsheet`, endings: ['ods'] },
  presentation: { type: `${OPEN_DOCUMENT}presentation`, endings: ['odp'] },
  graphics: { type: `${OPEN_DOCUMENT}graphics`, endings: ['odg'] },
};

/** Parts that run, whichever of both makes them. */
const RUNS = /(?:^|\/)(?:vbaproject|vbadata)[^/]*$|(?:^|\/)(?:macrosheets|activex)\/|^(?:basic|scripts)\/./i;
/** Files within that run, or that hold macros of their own. */
const RUNS_WITHIN =
  /\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|docm|dotm|xlsm|xltm|xlsb|xlam|pptm|potm|ppsm|ppam|sldm)$/i;
const LISTED_MACROS = /macroenabled|vbaproject|ms-office\.active|ms-excel\.(?:macrosheet|intlmacrosheet)/i;

export type Packed = Kind | 'macros' | 'archive' | 'unreadable';

/**
 * What a package of files is, by its table of contents and the part that lists what is in it: an Office document of today,
 * an open one, or an archive. Of the file, a part at a time is read, and nothing else is unpacked. Errors: `StoreError`.
 */
export async function packedIn(files: Files, id: string, size: number): Promise<Packed> {
  let zip: ZipFile | undefined;
  try {
    zip = await opened(new KeptReader(files, id), size);
    return await kindOf(zip);
  } catch (error) {
    // What the store says is no word on the file.
    if (error instanceof Error && error.name === 'StoreError') throw error;
    return 'unreadable';
  } finally {
    zip?.close();
  }
}

async function kindOf(zip: ZipFile): Promise<Packed> {
  const entries = await entriesIn(zip);
  if (!entries) return 'unreadable';
  const names = [...entries.keys()];
  if (names.some((name) => RUNS.test(name) || RUNS_WITHIN.test(name))) return 'macros';
  const types = entries.get('[Content_Types].xml');
  if (types) return officeIn(await textOf(zip, types));
  const mime = entries.get('mimetype');
  return mime ? openIn(await textOf(zip, mime)) : 'archive';
}

/** What the list of parts says; one that is written so that it cannot be read here may say anything. */
function officeIn(list: string | undefined): Packed {
  if (list === undefined || /\0|&#/.test(list)) return 'unreadable';
  if (LISTED_MACROS.test(list)) return 'macros';
  return OFFICE_KINDS.find(([main]) => main.test(list))?.[1] ?? 'archive';
}

function openIn(type: string | undefined): Packed {
  const name = type?.trim() ?? '';
  const [, kind = ''] = name.startsWith(OPEN_DOCUMENT) ? name.split('opendocument.') : [];
  return (Object.hasOwn(OPEN_KINDS, kind) ? OPEN_KINDS[kind] : undefined) ?? 'archive';
}

function opened(reader: RandomAccessReader, size: number): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(reader, size, { lazyEntries: true, autoClose: false }, (error, zip) =>
      zip ? resolve(zip) : reject(error),
    );
  });
}

/** By name; undefined where there are too many, or two of one name, of which each reader takes another. */
function entriesIn(zip: ZipFile): Promise<ReadonlyMap<string, Entry> | undefined> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > MOST_FILES) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (entries.has(entry.fileName)) return resolve(undefined);
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Undefined where it is larger than any, whatever it says of itself. */
async function textOf(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (opened ? resolve(opened) : reject(error)));
  });
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_LISTED) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Reads a part of a kept file where the reader of packages asks for it. */
class KeptReader extends RandomAccessReader {
  constructor(
    private readonly files: Files,
    private readonly id: string,
  ) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.files.read(this.id, { start, end }), { objectMode: false });
  }
}
