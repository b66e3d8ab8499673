export { batchCodecs } from "../src/batch/codec.ts";
export { batchService } from "../src/batch/service.ts";
