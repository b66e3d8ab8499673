import { Hono } from "hono";
import { requireCase } from "../cases.ts";
import { jsonByRoom } from "./answers.ts";

let app: Hono | undefined;

/** The same data as JSON by hono: no schema, no token. */
export default {
  fetch(request: Request, env: { CASE: string }): Response | Promise<Response> {
    app ??= createApp(requireCase(env.CASE).gzip);
    return app.fetch(request, env);
  },
};

function createApp(gzip: boolean): Hono {
  const hono = new Hono();
  if (gzip) {
    // hono's own compress() compresses what the runtime then compresses again.
    hono.use(async (context, next) => {
      context.header("content-encoding", "gzip");
      await next();
    });
  }
  hono.post("/state", async (context) => {
    const { roomId } = await context.req.json<{ roomId: number }>();
    return context.json(jsonByRoom.get(roomId));
  });
  hono.get("/state", (context) => context.json(jsonByRoom.get(Number(context.req.query("roomId")))));
  return hono;
}
