import type { DescService } from "@bufbuild/protobuf";
import type { ServiceImpl } from "@connectrpc/connect";
import type { Codec } from "../codec/codec.ts";

/** A service and what implements it. Methods that are left out answer `unimplemented`. */
export interface ServiceRoute {
  readonly service: DescService;
  readonly implementation: Partial<ServiceImpl<DescService>>;
  /** Codecs that its messages have in place of the worker's. */
  readonly codecs: readonly Codec[];
}

/** The one list of what a worker serves. */
export interface Routes {
  readonly services: readonly ServiceRoute[];
  /**
   * Methods that answer without a token: "package.Service/Method", or "package.Service/*" for all of a
   * service.
   */
  readonly publicMethods: readonly string[];
  /** Methods that check the rules of their messages themselves, to refuse one and go on with the next. */
  readonly selfValidatedMethods?: readonly string[];
  /**
   * Methods of which calls in one batch may depend on each other: by "package.Service/Method", what of the
   * request tells who does. Of the calls for which it is the same, each starts when the one before it is
   * done.
   */
  readonly inOrder?: Readonly<Record<string, OrderKey>>;
}

/** What two requests have in common that must be served one after the other, a room's number for instance. */
export type OrderKey = (request: never) => string | number | bigint;

/**
 * Pairs a service with its implementation, checked against each other by the compiler.
 *
 * ```ts
 * import { type Routes, route } from "../src/index.ts";
 * import { UserService } from "../src/gen/naru/game/v1/user_service_pb.ts";
 *
 * const routes: Routes = {
 *   services: [route(UserService, { getUser: ({ userId }) => ({ user: { userId } }) })],
 *   publicMethods: ["naru.game.v1.UserService/GetUser"],
 * };
 * ```
 */
export function route<S extends DescService>(
  service: S,
  implementation: Partial<ServiceImpl<S>>,
  codecs: readonly Codec[] = [],
): ServiceRoute {
  return { service, implementation: implementation as Partial<ServiceImpl<DescService>>, codecs };
}
