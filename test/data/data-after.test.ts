import { createContextValues, createHandlerContext } from "@connectrpc/connect";
import { expect, it } from "vitest";
import { type CallContext, type Data, dataAfter, dataOf, dataSourceKey } from "../../src/data/data.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";

it("a handler can give back what it took when its call is over: the data for that does not end with it", () => {
  const opened: CallContext[] = [];
  const open = (scope: CallContext) => {
    opened.push(scope);
    return {} as Data;
  };
  const context = createHandlerContext({
    service: GameService,
    method: GameService.method.act,
    protocolName: "connect",
    requestMethod: "POST",
    url: "http://naru.test/",
    contextValues: createContextValues().set(dataSourceKey, { dataOf: open }),
  });
  context.abort();
  dataOf(context);
  dataAfter(context);
  expect(opened.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  expect(opened[1]?.responseHeader).toBe(context.responseHeader);
});
