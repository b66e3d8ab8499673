import type { MessageInitShape } from "@bufbuild/protobuf";
import {
  Code,
  ConnectError,
  createRouterTransport,
  type HandlerContext,
  type Transport,
} from "@connectrpc/connect";
import { BatchService } from "../../../src/gen/naru/batch/v1/batch_service_pb.ts";
import {
  type ActRequest,
  GameService,
  type WatchRoomResponseSchema,
} from "../../../src/gen/naru/game/v1/game_service_pb.ts";
import { type CreateUserRequest, UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";

/** A request as the server saw it. */
export interface Seen {
  readonly method: string;
  readonly request: unknown;
  readonly header: Headers;
  readonly signal: AbortSignal;
}

/**
 * What the server does with a request: its number among all, from 1, decides. Throws, waits, or returns to
 * have it answered.
 */
export type Plan = (number: number, seen: Seen) => void | Promise<void>;

/** connect's own server in this process, behind which all is written down. */
export function createServer(plan: Plan): {
  readonly transport: Transport;
  readonly seen: readonly Seen[];
  /** The timeout that each unary request was sent with, ms. */
  readonly timeouts: readonly (number | undefined)[];
} {
  const seen: Seen[] = [];
  const timeouts: (number | undefined)[] = [];
  const enter = async (method: string, request: unknown, context: HandlerContext) => {
    const entry = { method, request, header: context.requestHeader, signal: context.signal };
    seen.push(entry);
    await plan(seen.length, entry);
  };
  const router = createRouterTransport(({ service }) => {
    service(UserService, {
      async getUser(request, context) {
        await enter("GetUser", request, context);
        return { user: { userId: request.userId } };
      },
      async createUser(request: CreateUserRequest, context) {
        await enter("CreateUser", request, context);
        return { user: { userId: 1, username: request.username } };
      },
    });
    service(GameService, {
      async act(request: ActRequest, context) {
        await enter("Act", request, context);
        return {};
      },
      async *watchRoom(request, context): AsyncGenerator<MessageInitShape<typeof WatchRoomResponseSchema>> {
        context.responseHeader.set("opened", String(seen.length + 1));
        context.responseTrailer.set("closed", String(seen.length + 1));
        await enter("WatchRoom", request, context);
        for (let sequence = 1n; sequence <= 3n; sequence++) {
          yield { event: { sequence } };
          if (sequence === 1n && request.roomId === 13) {
            throw unavailable();
          }
        }
      },
      async recordEvents(requests, context) {
        let accepted = 0;
        for await (const _ of requests) {
          accepted++;
        }
        await enter("RecordEvents", undefined, context);
        return { accepted };
      },
    });
    service(BatchService, {
      async execute(request, context) {
        await enter("Execute", request, context);
        return {};
      },
    });
  });
  const transport: Transport = {
    unary: (...call) => {
      timeouts.push(call[2]);
      return router.unary(...call);
    },
    stream: (...call) => router.stream(...call),
  };
  return { transport, seen, timeouts };
}

export function unavailable(headers: HeadersInit = {}): ConnectError {
  return new ConnectError("Down for a moment", Code.Unavailable, headers);
}

/** Fails the first `times` requests. */
export function failing(times: number, error: () => ConnectError = unavailable): Plan {
  return (number) => {
    if (number <= times) {
      throw error();
    }
  };
}

/** How a call failed. */
