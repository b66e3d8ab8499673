import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import mysql from "mysql2";

// What HTTP in front of mysql2 costs at the least: node:http, JSON, mysql2's pool, and nothing else.

const pool = mysql.createPool({
  user: "root",
  socketPath: process.argv[2] ?? "",
  database: "naru",
  connectionLimit: Number(process.argv[3]),
});
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => {
    body += chunk.toString("latin1");
  });
  request.on("end", () => {
    const { query } = JSON.parse(body) as { query: string };
    pool.query({ sql: query, rowsAsArray: true }, (error, rows, fields) => {
      const names = fields?.map(({ name }) => name);
      const text = JSON.stringify(error === null ? { rows, names } : { error: error.message });
      response.writeHead(error === null ? 200 : 500, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(text),
      });
      response.end(text);
    });
  });
});
server.listen(0, "127.0.0.1", () => process.send!({ port: (server.address() as AddressInfo).port }));
process.on("disconnect", () => process.exit(0));
