import type { ServiceImpl } from "@connectrpc/connect";
import type { OpsService } from "../src/gen/naru/ops/v1/ops_service_pb.ts";

export const opsService: Partial<ServiceImpl<typeof OpsService>> = {};
