import type { DescService } from "@bufbuild/protobuf";
import type { ServiceImpl } from "@connectrpc/connect";

/** A service and what implements it. Methods that are left out answer `unimplemented`. */
export interface ServiceRoute {
  readonly service: DescService;
  readonly implementation: Partial<ServiceImpl<DescService>>;
}

/** The one list of what a worker serves. */
export interface Routes {
  readonly services: readonly ServiceRoute[];
  /** Methods that answer without a token: "package.Service/Method", or "package.Service/*" for all of a service. */
  readonly publicMethods: readonly string[];
  /** Methods that check the rules of their messages themselves, to refuse one and go on with the next. */
  readonly selfValidatedMethods?: readonly string[];
}

/** Pairs a service with its implementation, checked against each other by the compiler. */
export function route<S extends DescService>(
  service: S,
  implementation: Partial<ServiceImpl<S>>,
): ServiceRoute {
  return { service, implementation: implementation as Partial<ServiceImpl<DescService>> };
}
