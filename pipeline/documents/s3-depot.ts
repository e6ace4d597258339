import { Disk } from 'flydrive';
import { localized } from '../language.js';
import { UsageError } from '../usage.js';
import type { Depot } from './depot.js';

/**
 * A bucket of an S3-compatible store: `s3://bucket/prefix?endpoint=https://…&region=…`. Its client is a large package
 * that most installations do without, so it is loaded here. Throws UsageError where it is missing, or the address is none.
 */
export async function openS3(address: string): Promise<Depot> {
  const { bucket, prefix, endpoint, region } = partsOf(address);
  const { S3Driver } = await loadDriver();
  const driver = new S3Driver({
    bucket,
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    // Else the client writes checksums among the bytes, which stores that do not know them keep as part of the document.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    visibility: 'private',
    supportsACL: false,
  });
  return depotOf(new Disk(driver), prefix);
}

function depotOf(disk: Disk, prefix: string): Depot {
  return {
    incoming: null,
    has: (key) => disk.exists(prefix + key),
    take: (key, file) => disk.copyFromFs(file, prefix + key),
    read: (key) => disk.getBytes(prefix + key),
    remove: (key) => disk.delete(prefix + key),
    pathOf: () => null,
  };
}

function partsOf(address: string) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url?.hostname) throw new UsageError(notAnAddress(address));
  const folder = url.pathname.replace(/^\//, '').replace(/\/$/, '');
  return {
    bucket: url.hostname,
    prefix: folder && `${folder}/`,
    endpoint: url.searchParams.get('endpoint'),
    region: url.searchParams.get('region') ?? 'us-east-1',
  };
}

async function loadDriver() {
  try {
    return await import('flydrive/drivers/s3');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new UsageError(PACKAGES_MISSING);
    throw error;
  }
}

const PACKAGES_MISSING = localized(
  '材料存放在 S3 需要另装两个包：npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner',
  'documents in S3 need two more packages: npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner',
);

const notAnAddress = (address: string) =>
  localized(
    `S3 地址写法有误：${address}（应为 s3://桶名/前缀?endpoint=https://…&region=…）`,
    `not an S3 address: ${address} (s3://bucket/prefix?endpoint=https://…&region=…)`,
  );
