import type { Data } from "../../src/index.ts";
import { objectPrefix, parseObjectKey } from "./objects.ts";
import { deleteExpired, type ObjectPlace, selectExpired, selectObjectKeys, transferTags } from "./queries.ts";

/** Payloads in one run. */
const maxPayloads = 100;
/** Objects of one payload in one run: what R2 deletes and lists at once. */
const pageSize = 1_000;
/** Objects that are looked up by one statement. */
const placesAtOnce = 200;
/** An object that no payload has after so long never will be part of one: no call takes as long. */
const orphanMs = 24 * 3_600_000;

const cursorKey = "naru:clean:transfers";
const cursorSeconds = 7 * 24 * 3600;

/** Removes payloads that were not completed in time, with their objects. */
export async function cleanTransfers(data: Data): Promise<void> {
  const expired = await data.sql.write({ tags: ["transfers/expired"] }, (sql) =>
    selectExpired(sql, data.now(), maxPayloads),
  );
  for (const chunkId of expired) {
    const keys = await data.sql.write({ tags: transferTags(chunkId) }, (sql) =>
      deleteExpired(sql, chunkId, { now: data.now(), limit: pageSize }),
    );
    if (keys.length > 0) {
      // If this fails, `cleanObjects` finds them.
      await data.objects.delete(keys);
    }
  }
}

/**
 * Looks at the next thousand objects (`limit`), and removes those that are part of no payload: what uploads
 * leave behind that failed after their object was stored. Where it is in the list is kept in Redis, and begun
 * anew when that has forgotten it.
 */
export async function cleanObjects(data: Data, limit = pageSize): Promise<void> {
  const cursor = await data.redis.failOpen(null, (redis) => redis.command("GET", cursorKey));
  const { objects: found, truncated } = await data.objects.list({
    prefix: objectPrefix,
    limit,
    ...(typeof cursor === "string" && { startAfter: cursor }),
  });
  const old = found.flatMap(({ key, uploaded }) => {
    const place = parseObjectKey(key);
    return place !== undefined && uploaded.getTime() < data.now() - orphanMs ? [{ key, place }] : [];
  });
  for (let i = 0; i < old.length; i += placesAtOnce) {
    const some = old.slice(i, i + placesAtOnce);
    const kept = await findKept(
      data,
      some.map(({ place }) => place),
    );
    const orphans = some.map(({ key }) => key).filter((key) => !kept.has(key));
    if (orphans.length > 0) {
      await data.objects.delete(orphans);
    }
  }
  const last = found.at(-1)?.key;
  await data.redis.failOpen(undefined, (redis) =>
    truncated && last !== undefined
      ? redis.command("SET", cursorKey, last, "EX", cursorSeconds)
      : redis.command("DEL", cursorKey),
  );
}

/** From the writer: a replica may not have them yet. */
function findKept(data: Data, places: readonly ObjectPlace[]): Promise<Set<string>> {
  return data.sql.write({ tags: ["transfer_segments/kept"] }, (sql) => selectObjectKeys(sql, places));
}
