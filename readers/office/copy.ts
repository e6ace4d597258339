import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { UnreadableError } from '../../model/document.js';

/** What a file may take unpacked, pictures and all. */
const MAX_TOTAL = 600_000_000;
/** Packed already. */
const PACKED = /\.(?:png|jpe?g|gif|emf|wmf|tiff?|wdp|bin|odttf)$/i;
/** The earliest that the format can tell, so that the same copy has the same bytes. */
const WRITTEN = new Date(1980, 0, 1);

/**
 * A copy of an Office file in which some parts have another text, or are new; all else stays as it is.
 * @throws UnreadableError 'too-large' or 'truncated'.
 */
export function copyWithParts(bytes: Uint8Array, parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(unpack(bytes))) files[path] = [content, optionsFor(path)];
  for (const [path, text] of parts) files[path] = [strToU8(text), optionsFor(path)];
  return zipSync(files);
}

const optionsFor = (path: string) => ({ mtime: WRITTEN, level: PACKED.test(path) ? 0 : 6 }) as const;

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > MAX_TOTAL) throw new UnreadableError('too-large', '文件解压后过大，无法生成副本。');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError('truncated', '文件不完整（可能未传完或已损坏），无法生成副本。');
  }
}
