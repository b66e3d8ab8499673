import { Code, ConnectError, createContextKey, type HandlerContext } from "@connectrpc/connect";

/** Who calls, as the verified token says. */
export interface Caller {
  readonly userId: number;
  /** "admin" may act for others. */
  readonly roles: readonly string[];
}

export const callerKey = createContextKey<Caller | undefined>(undefined, { description: "naru caller" });

/** The caller, if the call carried a valid token: public methods can be called without one. */
export function callerOf(context: HandlerContext): Caller | undefined {
  return context.values.get(callerKey);
}

/** The caller. Throws `unauthenticated` when there is none. */
export function requireCaller(context: HandlerContext): Caller {
  const caller = callerOf(context);
  if (caller === undefined) {
    throw new ConnectError("This method needs a token", Code.Unauthenticated);
  }
  return caller;
}

export function isAdmin(caller: Caller | undefined): boolean {
  return caller?.roles.includes("admin") === true;
}

/** The caller. Throws `permission_denied` when it is not an administrator. */
export function requireAdmin(context: HandlerContext): Caller {
  const caller = requireCaller(context);
  if (!isAdmin(caller)) {
    throw new ConnectError('This method needs the role "admin"', Code.PermissionDenied);
  }
  return caller;
}
