import { Code, ConnectError, createContextKey, type HandlerContext } from "@connectrpc/connect";

/** Who calls, as the verified token says. */
export interface Caller {
  readonly userId: number;
  /** "admin" may act for others. */
  readonly roles: readonly string[];
}

/** The largest user id: users are counted by a signed integer of 32 bits. */
const maxUserId = 0x7fffffff;

/**
 * The user that a token's subject names, or undefined. Decimal digits and nothing else: `Number` would take
 * "0x7", " 7 " and even ["7"] for user 7, who is somebody else for the issuer.
 */
export function parseUserId(subject: unknown): number | undefined {
  if (typeof subject !== "string" || !/^[1-9]\d{0,9}$/.test(subject)) {
    return undefined;
  }
  const userId = Number(subject);
  return userId <= maxUserId ? userId : undefined;
}

export const callerKey = createContextKey<Caller | undefined>(undefined, { description: "naru caller" });

/**
 * The caller, if the call carried a valid token: public methods can be called without one.
 *
 * ```ts
 * import { callerOf } from "../src/index.ts";
 * import type { HandlerContext } from "@connectrpc/connect";
 *
 * const greet = (context: HandlerContext) => `Hello ${callerOf(context)?.userId ?? "stranger"}`;
 * ```
 */
export function callerOf(context: HandlerContext): Caller | undefined {
  return context.values.get(callerKey);
}

/**
 * The caller. Throws `unauthenticated` when there is none.
 *
 * ```ts
 * import { type Caller, requireCaller } from "../src/index.ts";
 * import type { HandlerContext } from "@connectrpc/connect";
 *
 * function whoAmI(_request: object, context: HandlerContext) {
 *   const { userId, roles }: Caller = requireCaller(context);
 *   return { userId, roles };
 * }
 * ```
 */
export function requireCaller(context: HandlerContext): Caller {
  const caller = callerOf(context);
  if (caller === undefined) {
    throw new ConnectError("This method needs a token", Code.Unauthenticated);
  }
  return caller;
}

/**
 * Whether a caller may act for others.
 *
 * ```ts
 * import { callerOf, isAdmin } from "../src/index.ts";
 * import type { HandlerContext } from "@connectrpc/connect";
 *
 * const seesAll = (context: HandlerContext): boolean => isAdmin(callerOf(context));
 * ```
 */
export function isAdmin(caller: Caller | undefined): boolean {
  return caller?.roles.includes("admin") === true;
}

/**
 * The caller. Throws `permission_denied` when it is not an administrator.
 *
 * ```ts
 * import { requireAdmin } from "../src/index.ts";
 * import type { HandlerContext } from "@connectrpc/connect";
 *
 * function closeShop(_request: object, context: HandlerContext) {
 *   requireAdmin(context);
 *   return {};
 * }
 * ```
 */
export function requireAdmin(context: HandlerContext): Caller {
  const caller = requireCaller(context);
  if (!isAdmin(caller)) {
    throw new ConnectError('This method needs the role "admin"', Code.PermissionDenied);
  }
  return caller;
}
