/** Where a data gateway takes points. */
export const pointsPath = "/metrics/points";

/** Where it answers queries. */
export const queryPath = "/metrics/query";
