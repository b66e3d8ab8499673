import { StringDecoder } from "node:string_decoder";
import type { LongText } from "../http/long-text.ts";
import { type Reply, toJsonReply } from "./reply.ts";

/** Replies that take less become text in one go. */
const shortBytes = 64 * 1024;
/** Of a long string at a time. Base64 of a multiple of three bytes can be continued. */
const stringPieceBytes = 3 * 16 * 1024;

/**
 * One reply as the JSON of its answer: `{"result":…}`. A long one in pieces, so that no long string is made
 * of it.
 */
export function formatResult(reply: Reply, base64: boolean): LongText {
  return formatAnswers([reply], base64, ([piece]) => piece ?? "");
}

/** Several replies as the JSON of their answer: a list of results and errors, in order. */
export function formatResults(replies: readonly Reply[], base64: boolean): LongText {
  return formatAnswers(replies, base64, (answers) => `[${answers.join(",")}]`);
}

function formatAnswers(
  replies: readonly Reply[],
  base64: boolean,
  join: (answers: readonly string[]) => string,
): LongText {
  if (!isLong(replies)) {
    return join(
      replies.map((reply) =>
        reply instanceof Error
          ? JSON.stringify({ error: reply.message })
          : JSON.stringify({ result: toJsonReply(reply, base64) }),
      ),
    );
  }
  const text = createPieces();
  const [open, close] = join(["\n"]).split("\n") as [string, string];
  text.add(open);
  for (const [index, reply] of replies.entries()) {
    text.add(index === 0 ? "" : ",");
    if (reply instanceof Error) {
      text.add(JSON.stringify({ error: reply.message }));
    } else {
      text.add('{"result":');
      addReply(text, reply, base64);
      text.add("}");
    }
  }
  text.add(close);
  return text.finish();
}

/** Whether the strings of some replies are more than is made text of in one go. */
function isLong(replies: readonly Reply[]): boolean {
  let left = shortBytes;
  const look = (reply: Reply): void => {
    if (Buffer.isBuffer(reply) || typeof reply === "string") {
      left -= reply.length + 8;
    } else if (Array.isArray(reply)) {
      for (const item of reply) {
        if (left < 0) {
          return;
        }
        look(item);
      }
    }
  };
  look(replies);
  return left < 0;
}

interface Pieces {
  add(text: string): void;
  finish(): readonly Buffer[];
}

function createPieces(): Pieces {
  const pieces: Buffer[] = [];
  let text = "";
  return {
    add: (more) => {
      text += more;
      if (text.length > shortBytes) {
        pieces.push(Buffer.from(text));
        text = "";
      }
    },
    finish: () => [...pieces, Buffer.from(text)],
  };
}

function addReply(text: Pieces, reply: Reply, base64: boolean): void {
  if (Buffer.isBuffer(reply) && reply.length > stringPieceBytes) {
    addLongString(text, reply, base64);
  } else if (Array.isArray(reply)) {
    text.add("[");
    for (const [index, item] of (reply as readonly Reply[]).entries()) {
      text.add(index === 0 ? "" : ",");
      // An OK in a list is base64 as everything else in it.
      addItem(text, item, base64);
    }
    text.add("]");
  } else {
    text.add(JSON.stringify(toJsonReply(reply, base64)));
  }
}

function addItem(text: Pieces, item: Reply, base64: boolean): void {
  if (Array.isArray(item) || (Buffer.isBuffer(item) && item.length > stringPieceBytes)) {
    addReply(text, item, base64);
  } else {
    text.add(JSON.stringify(toJsonReply([item], base64)).slice(1, -1));
  }
}

function addLongString(text: Pieces, bytes: Buffer, base64: boolean): void {
  const decoder = base64 ? undefined : new StringDecoder("utf8");
  text.add('"');
  for (let at = 0; at < bytes.length; at += stringPieceBytes) {
    const piece = bytes.subarray(at, at + stringPieceBytes);
    text.add(decoder === undefined ? piece.toString("base64") : escapeText(decoder.write(piece)));
  }
  text.add(decoder === undefined ? '"' : `${escapeText(decoder.end())}"`);
}

function escapeText(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
