/** The bases of a mongoose driver, which mongoose itself does not type. Only what the driver here uses. */
declare module 'mongoose/lib/connection' {
  class BaseConnection {
    readonly collections: Readonly<Record<string, unknown>>;
    db: unknown;
    client: unknown;
    createClient(uri: string): Promise<this>;
    doClose(): Promise<void>;
    onOpen(): void;
  }
  export = BaseConnection;
}

declare module 'mongoose/lib/collection' {
  class BaseCollection {
    readonly name: string;
  }
  export = BaseCollection;
}
