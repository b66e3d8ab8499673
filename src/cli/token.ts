import { defineCommand } from "citty";
import { SignJWT } from "jose";
import { parseUserId } from "../auth/caller.ts";
import { readLocalSecrets } from "./project.ts";

export interface TokenClaims {
  readonly userId: number;
  readonly roles: readonly string[];
  readonly lifetimeSeconds: number;
}

/** Signs a token as an identity provider would, with HS256. */
export function signToken(secret: string, { userId, roles, lifetimeSeconds }: TokenClaims): Promise<string> {
  return new SignJWT({ roles })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(String(userId))
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifetimeSeconds)
    .sign(new TextEncoder().encode(secret));
}

export const token = defineCommand({
  meta: { name: "token", description: "Signs a token for development, which this checkout's worker accepts" },
  args: {
    user: { type: "string", description: "User id", required: true },
    role: { type: "string", description: 'Roles, comma-separated: "admin"', default: "" },
    hours: { type: "string", description: "How long it is valid", default: "24" },
  },
  async run({ args }) {
    const userId = parseUserId(args.user);
    const hours = Number(args.hours);
    if (userId === undefined) {
      throw new RangeError(
        `Cannot sign a token for user "${args.user}": not a whole number from 1 to 2147483647`,
      );
    }
    if (!(hours > 0 && hours <= 24 * 365)) {
      throw new RangeError(`Cannot sign a token for ${args.hours} hours: not a number from 0 to 8760`);
    }
    const roles = args.role.split(",").filter((role) => role !== "");
    console.log(
      await signToken(readLocalSecrets().jwtSecret, { userId, roles, lifetimeSeconds: hours * 3600 }),
    );
  },
});
