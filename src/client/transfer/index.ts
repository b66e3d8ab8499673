export { type BufferedStreamsOptions, withBufferedStreams } from "./buffered-streams.ts";
export { crc32 } from "./crc32.ts";
export { type DownloadOptions, download, downloadChunks } from "./download.ts";
export type { Progress, TransferClient, TransferOptions } from "./recovery.ts";
export type { Payload } from "./source.ts";
export { type Uploaded, type UploadOptions, upload } from "./upload.ts";
