export { opsService } from "../src/index.ts";
