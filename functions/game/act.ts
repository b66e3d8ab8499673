import { Code, ConnectError } from "@connectrpc/connect";
import {
  ActionType,
  type ActRequest,
  type GameEvent,
  GameEventType,
  GamePhase,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import type { Data, SqlSession } from "../../src/index.ts";
import {
  type Action,
  type ActionStateRow,
  applyAction,
  selectActionState,
  touchedBy,
} from "./action-queries.ts";
import { createEvent, fromTuple, type NewEvent } from "./event.ts";
import { type EventRow, toGameEvent } from "./event-queries.ts";
import { findInOutbox, isOutboxFull } from "./outbox.ts";
import { publish } from "./publish.ts";
import { noRoom } from "./state.ts";

/**
 * Applies an action to the room in MySQL, then publishes the event that it becomes. The statement that
 * applies it puts the event into the player's outbox, so that it is stored whatever dies afterwards. A retry
 * is answered by what the first attempt became, also when the player has left meanwhile.
 */
export async function act(data: Data, userId: number, request: ActRequest): Promise<GameEvent> {
  const action: Action = { ...request, userId, now: data.now() };
  requireComplete(action, request.text);
  const { roomId, actionId } = action;
  const happening = { key: actionId, event: toEvent(action, request.text) };
  return data.sql.write<Applied, GameEvent>(
    {
      tags: touchedBy(action),
      repeatable: true,
      alongside: async ({ stored, event = happening.event }) =>
        stored ?? (await publish(data, roomId, { key: actionId, event })),
    },
    async (sql) => ((await applyAction(sql, action, happening)) ? {} : findApplied(sql, action)),
  );
}

/** What became of an action that is applied. Neither: it was applied now. */
interface Applied {
  /** What MySQL has of it. */
  readonly stored?: GameEvent;
  /** What its first attempt left in the outbox. */
  readonly event?: NewEvent;
}

/** What an action became that was not applied now. Throws when it was never applied. */
async function findApplied(sql: SqlSession, action: Action): Promise<Applied> {
  const { roomId, actionId } = action;
  const state = await selectActionState(sql, action);
  if (state === undefined) {
    throw noRoom(roomId);
  }
  if (isStored(state)) {
    return { stored: toGameEvent(state) };
  }
  const waiting = findInOutbox(state.outbox, actionId);
  if (waiting !== undefined) {
    return { event: fromTuple(0n, waiting) };
  }
  const last = state.last_action ?? 0n;
  // Applied by a version that kept no outbox: if Redis has its event it is answered by that.
  if (last === actionId) {
    return {};
  }
  if (state.active !== 1) {
    throw new ConnectError(`Only players in room ${roomId} may act`, Code.PermissionDenied);
  }
  if (last > actionId) {
    throw new ConnectError(
      `action_id ${actionId} comes after ${last}: it must grow with each action`,
      Code.FailedPrecondition,
    );
  }
  throw refusal(state, action);
}

function isStored(state: ActionStateRow): state is ActionStateRow & EventRow {
  return state.sequence !== null;
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

/** Why an action that nobody has applied cannot be applied. */
function refusal(state: ActionStateRow, { type, roomId, userId, targetId }: Action): ConnectError {
  if (isOutboxFull(state.outbox)) {
    return new ConnectError("The player's last events are not stored yet: try again", Code.Unavailable);
  }
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
