/** Where the bytes of documents lie, by key. */
export interface Depot {
  /** On the depot's own disk, where it has one: what is written there is moved in, not copied. */
  readonly incoming: string | null;
  has(key: string): Promise<boolean>;
  /** Takes a finished file over, wholly or not at all; the file may be gone afterwards. */
  take(key: string, file: string): Promise<void>;
  /** Throws where there is none. */
  read(key: string): Promise<Uint8Array>;
  /** No error where there is none. */
  remove(key: string): Promise<void>;
  /** Its path on this machine; null where it has none. */
  pathOf(key: string): string | null;
}
