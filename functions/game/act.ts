import { Code, ConnectError } from "@connectrpc/connect";
import type { Data } from "../../src/data/data.ts";
import type { SqlSession } from "../../src/data/mysql.ts";
import {
  ActionType,
  type ActRequest,
  type GameEvent,
  GameEventType,
  GamePhase,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import {
  type Action,
  type ActionStateRow,
  applyAction,
  selectActionState,
  touchedBy,
} from "./action-queries.ts";
import { createEvent, type NewEvent } from "./event.ts";
import { selectEventOfAction } from "./event-queries.ts";
import { findByAction } from "./live.ts";
import { publish } from "./publish.ts";
import { noRoom } from "./state.ts";

/**
 * Applies an action to the room in MySQL, then publishes the event that it becomes. A retry goes on where the first
 * attempt stopped: what was applied is not applied again, what was published is answered as it was.
 */
export async function act(data: Data, userId: number, request: ActRequest): Promise<GameEvent> {
  const action: Action = { ...request, userId, now: data.now() };
  requireComplete(action, request.text);
  const { roomId, actionId } = action;
  const event = toEvent(action, request.text);
  let published: GameEvent | undefined;
  await data.sql.write<GameEvent | undefined>(
    {
      tags: touchedBy(action),
      repeatable: true,
      // Undefined: it is applied, and perhaps not published.
      alongside: async (first) => {
        published = first ?? (await publish(data, roomId, { event, actionId }));
      },
    },
    async (sql) => ((await applyAction(sql, action)) ? undefined : findApplied(data, sql, { action, event })),
  );
  return published as GameEvent;
}

/** What an action became that was not applied now. Undefined when nobody has published it; throws when it cannot be applied. */
async function findApplied(
  data: Data,
  sql: SqlSession,
  { action, event }: { action: Action; event: NewEvent },
): Promise<GameEvent | undefined> {
  const { roomId, actionId, now } = action;
  const state = requireActive(await selectActionState(sql, action), action);
  const last = state.last_action ?? 0n;
  if (last < actionId) {
    throw refusal(state, action);
  }
  const first =
    (await selectEventOfAction(sql, roomId, action)) ??
    (await findByAction(data.redis.failClosed, roomId, { event, actionId, now }));
  if (first === undefined && last > actionId) {
    throw new ConnectError(
      `action_id ${actionId} comes after ${last}: it must grow with each action`,
      Code.FailedPrecondition,
    );
  }
  return first;
}

/** What the rules of the contract cannot say, for it depends on the type. */
function requireComplete({ type, userId, targetId }: Action, text: string): void {
  if (type === ActionType.ATTACK && (targetId === 0 || targetId === userId)) {
    throw new ConnectError("target_id must name another player", Code.InvalidArgument);
  }
  if (type === ActionType.CHAT && text === "") {
    throw new ConnectError("text must not be empty", Code.InvalidArgument);
  }
}

function toEvent(action: Action, text: string): NewEvent {
  const { userId, now, targetId, posX, posY, posZ, value } = action;
  switch (action.type) {
    case ActionType.MOVE:
      return createEvent(GameEventType.MOVED, userId, { now, posX, posY, posZ });
    case ActionType.ATTACK:
      return createEvent(GameEventType.ATTACKED, userId, { now, targetId });
    case ActionType.SCORE:
      return createEvent(GameEventType.SCORED, userId, { now, value });
    case ActionType.START:
      return createEvent(GameEventType.PHASE_CHANGED, userId, { now, value: GamePhase.PLAYING });
    case ActionType.FINISH:
      return createEvent(GameEventType.PHASE_CHANGED, userId, { now, value: GamePhase.FINISHED });
    default:
      return createEvent(GameEventType.CHAT, userId, { now, text });
  }
}

function requireActive(state: ActionStateRow | undefined, { roomId }: Action): ActionStateRow {
  if (state === undefined) {
    throw noRoom(roomId);
  }
  if (state.active !== 1) {
    throw new ConnectError(`Only players in room ${roomId} may act`, Code.PermissionDenied);
  }
  return state;
}

/** Why an action that nobody has applied cannot be applied. */
function refusal(state: ActionStateRow, { type, roomId, userId, targetId }: Action): ConnectError {
  const isOwners = type === ActionType.START || type === ActionType.FINISH;
  if (isOwners && state.owner_id !== userId) {
    return new ConnectError(`Only the owner of room ${roomId} may do this`, Code.PermissionDenied);
  }
  if (type === ActionType.START && state.phase !== GamePhase.LOBBY) {
    return new ConnectError(`The game in room ${roomId} has started`, Code.FailedPrecondition);
  }
  if (type !== ActionType.START && state.phase !== GamePhase.PLAYING) {
    return new ConnectError(`No game is played in room ${roomId}`, Code.FailedPrecondition);
  }
  if (state.is_down === 1) {
    return new ConnectError("The player is down until the next move", Code.FailedPrecondition);
  }
  if (type === ActionType.ATTACK && state.target_active !== 1) {
    return new ConnectError(`Player ${targetId} is not in room ${roomId}`, Code.FailedPrecondition);
  }
  if (type === ActionType.ATTACK && state.target_is_down === 1) {
    return new ConnectError(`Player ${targetId} is down`, Code.FailedPrecondition);
  }
  return new ConnectError(`Room ${roomId} has just changed: try again`, Code.Aborted);
}
