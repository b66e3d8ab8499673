// The status page: reads /status every second and shows it. Texts are set as text, never as markup.

const everyMs = 1000;
const history = { writer: [], reader: [] };
const pointsKept = 60;
const find = (selector, within = document) => within.querySelector(selector);

function create(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function fillList(list, entries) {
  list.replaceChildren(
    ...entries.map(([name, value]) =>
      create("div", {}, create("dt", { textContent: name }), create("dd", { textContent: value })),
    ),
  );
}

const toMs = (value) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
const toRate = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)}/s`;
const toPercent = (value) => `${(value * 100).toFixed(value > 0 && value < 0.1 ? 1 : 0)} %`;

function showPool(role, pool) {
  let card = document.getElementById(role);
  if (card === null) {
    card = find("#pool").content.firstElementChild.cloneNode(true);
    card.id = role;
    find("h2", card).textContent = role === "writer" ? "Write pool" : "Read pool";
    find("#pools").append(card);
  }
  const share = pool.active / pool.size;
  const gauge = find(".gauge", card);
  gauge.className = `gauge ${share > 0.9 ? "full" : share > 0.7 ? "busy" : ""}`;
  find(".value", gauge).style.visibility = pool.active === 0 ? "hidden" : "visible";
  find(".value", gauge).style.strokeDasharray = `${Math.min(100, share * 100)} 100`;
  find("svg", gauge).setAttribute("aria-label", `${pool.active} of ${pool.size} connections in use`);
  find("strong", gauge).textContent = pool.active;
  find("small", gauge).textContent = `of ${pool.size} in use`;
  showTrend(find("polyline", card), history[role], pool);
  const minute = pool.lastMinute;
  fillList(find("dl", card), [
    ["Idle", pool.idle],
    ["Open", pool.total],
    ["Queued", pool.queued],
    ["Core – maximum", `${pool.core} – ${pool.size}`],
    ["Limit", pool.limit],
    ["Utilisation", toPercent(minute.utilisation)],
    ["Throughput", toRate(minute.ratePerS)],
    ["Peak", toRate(minute.peakRatePerS)],
    ["Mean wait", toMs(minute.meanWaitMs)],
    ["Mean held", toMs(minute.meanHeldMs)],
    ["Created", toRate(minute.creationsPerS)],
    ["Failures", toPercent(minute.failureShare)],
  ]);
}

function showTrend(line, points, pool) {
  points.push(pool.active);
  points.splice(0, points.length - pointsKept);
  const top = Math.max(pool.size, ...points);
  const x = (index) => 240 - (points.length - 1 - index) * (240 / (pointsKept - 1));
  line.setAttribute(
    "points",
    points.map((value, index) => `${x(index).toFixed(1)},${(42 - (value / top) * 40).toFixed(1)}`).join(" "),
  );
}

function showSuggestions(pools) {
  const items = Object.entries(pools).flatMap(([role, { suggestions }]) =>
    suggestions.map(({ severity, finding, action }) =>
      create(
        "div",
        { className: `suggestion ${severity}` },
        create("b", { textContent: severity }),
        `${role === "writer" ? "Write" : "Read"} pool: ${finding}`,
        create("span", { textContent: action }),
      ),
    ),
  );
  find("#suggestions").replaceChildren(...items);
}

function showAdjustments(pools) {
  const rows = Object.entries(pools)
    .flatMap(([role, { adjustments }]) => adjustments.map((one) => ({ role, ...one })))
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, 20)
    .map(({ role, at, from, to, reason }) => [
      new Date(at).toLocaleTimeString(),
      role === "writer" ? "write" : "read",
      `${from.core} → ${to.core}`,
      `${from.max} → ${to.max}`,
      reason,
    ]);
  const shown = rows.length > 0 ? rows : [["none yet", "", "", "", "Sizes are reviewed every few minutes"]];
  find("#adjustments").replaceChildren(
    ...shown.map((cells) => create("tr", {}, ...cells.map((textContent) => create("td", { textContent })))),
  );
}

function showEngine(name, engine, entries) {
  const list = create("dl", { className: "wide" });
  fillList(list, [
    ["Engine", `${engine.version ?? "given"} (${engine.kind})`],
    ["Address", engine.url],
    ...(engine.pid === null ? [] : [["Process", `${engine.pid}, restarted ${engine.restarts} times`]]),
    ...entries,
  ]);
  return create("section", { className: "card" }, create("h2", { textContent: name }), list);
}

function show({ mysql, redis }) {
  for (const [role, pool] of Object.entries(mysql.pools)) {
    showPool(role, pool);
  }
  showSuggestions(mysql.pools);
  showAdjustments(mysql.pools);
  const { sessions, queries } = mysql;
  const total = queries.writer.total + queries.reader.total;
  const failed = queries.writer.failed + queries.reader.failed;
  find("#engines").replaceChildren(
    showEngine("MySQL", mysql.engine, [
      ["Statements", `${total}, ${failed} with an error`],
      ["Sessions", `${sessions.holding} hold a connection, ${sessions.transactions} in a transaction`],
      ["Expired", sessions.expired],
    ]),
    showEngine("Redis", redis.engine, [
      ["Connection", redis.connected ? "up" : "down"],
      ["Subscriptions", redis.subscriptions],
    ]),
  );
}

async function refresh() {
  const live = find("#live");
  try {
    const response = await fetch("/status", { headers: { accept: "application/json" } });
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    show(await response.json());
    live.textContent = `live, ${new Date().toLocaleTimeString()}`;
    live.className = "up";
  } catch (error) {
    live.textContent = `no answer: ${error.message}`;
    live.className = "down";
  }
  setTimeout(refresh, everyMs);
}

refresh();
