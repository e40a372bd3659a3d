/** How the library writes to its files; it types only what it exports. */
declare module '@seald-io/nedb/lib/storage.js' {
  type Options = { encoding: 'utf8'; mode: number };
  type Modes = { fileMode: number; dirMode: number };
  const storage: {
    appendFileAsync: (path: string, text: string, options: Options) => Promise<void>;
    crashSafeWriteFileLinesAsync: (path: string, lines: readonly string[], modes: Modes) => Promise<void>;
  };
  export = storage;
}
