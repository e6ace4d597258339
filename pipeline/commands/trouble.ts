/** How often one and the same trouble is told. */
const SILENT_MS = 30_000;

/** Tells each trouble once in a while: a server that is away is asked again many times a second. */
export function toldSeldom(tell: (error: Error) => void): (error: Error) => void {
  const told = new Map<string, number>();
  return (error) => {
    const now = Date.now();
    if (now - (told.get(error.message) ?? 0) < SILENT_MS) return;
    // Messages that name ids would pile up.
    if (told.size > 100) told.clear();
    told.set(error.message, now);
    tell(error);
  };
}
