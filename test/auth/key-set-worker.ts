import { createAuthenticate } from "../../src/auth/authenticate.ts";
import { createVerifier } from "../../src/auth/verify.ts";

interface Environment {
  readonly JWKS_URL: string;
}

let authenticate: ReturnType<typeof createAuthenticate> | undefined;

/**
 * Answers who calls. All requests share what the isolate knows of the issuer's keys, as in the real worker.
 */
export default {
  async fetch(
    request: Request,
    env: Environment,
    context: { waitUntil(work: Promise<unknown>): void },
  ): Promise<Response> {
    authenticate ??= createAuthenticate(
      createVerifier({ secret: undefined, jwksUrl: env.JWKS_URL, issuer: undefined, audience: undefined }),
    );
    const identity = await authenticate(request.headers, (work) => context.waitUntil(work));
    return Response.json(identity ?? null);
  },
};
