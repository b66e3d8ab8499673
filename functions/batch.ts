import type { ServiceImpl } from "@connectrpc/connect";
import type { BatchService } from "../src/gen/naru/batch/v1/batch_service_pb.ts";

export const batchService: Partial<ServiceImpl<typeof BatchService>> = {};
