/** A file to send, and its path within the folder that was dropped or chosen. */
export interface Picked {
  readonly file: File;
  readonly path: string;
}

/** Left behind by Office and by desktops; never reports. */
const LITTER = /^(?:~\$|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

const wanted = ({ file }: Picked): boolean => !LITTER.test(file.name);

/** The files of an input; those of a chosen folder bring their path. */
export function filesOf(list: FileList): Picked[] {
  return [...list].map((file) => ({ file, path: file.webkitRelativePath || file.name })).filter(wanted);
}

/** Every file that was dropped, folders walked through. Must be called while the drop is being handled. */
export async function filesDropped(transfer: DataTransfer): Promise<Picked[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return filesOf(transfer.files);
  const found = await Promise.all(entries.map(filesUnder));
  return found.flat().filter(wanted);
}

async function filesUnder(entry: FileSystemEntry): Promise<Picked[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  const found: Picked[] = [];
  for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) found.push(...(await filesUnder(child)));
  return found;
}

/** A reader of a folder gives a hundred entries at a time, and none when it is through. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return children;
    children.push(...some);
  }
}
