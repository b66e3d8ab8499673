export { crc32 } from "../../compress/checksum.ts";
export { type BufferedStreamsOptions, withBufferedStreams } from "./buffered-streams.ts";
export { type DownloadOptions, download, downloadChunks } from "./download.ts";
export type { Progress, TransferClient, TransferOptions } from "./recovery.ts";
export type { Payload } from "./source.ts";
export { type Uploaded, type UploadOptions, upload } from "./upload.ts";
