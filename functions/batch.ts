export { batchCodecs, batchService } from "../src/index.ts";
