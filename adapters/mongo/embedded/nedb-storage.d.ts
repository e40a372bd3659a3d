/** What the library appends lines to its files by; it types only what it exports. */
declare module '@seald-io/nedb/lib/storage.js' {
  type Options = { encoding: 'utf8'; mode: number };
  const storage: { appendFileAsync: (path: string, text: string, options: Options) => Promise<void> };
  export = storage;
}
