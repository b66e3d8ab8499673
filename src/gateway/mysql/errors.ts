import { BackendError } from "./backend.ts";
import { errnoTooLarge } from "./result-limits.ts";

/** The `error` of an answer: a Vitess code and a message. */
export interface ApiError {
  readonly code: string;
  readonly message: string;
}

/** A failure of the gateway's own: a lost transaction, a wrong session. */
export class SessionError extends Error {
  override readonly name = "SessionError";
  readonly code:
    | "ABORTED"
    | "CANCELED"
    | "FAILED_PRECONDITION"
    | "INVALID_ARGUMENT"
    | "PERMISSION_DENIED"
    | "RESOURCE_EXHAUSTED"
    | "UNAVAILABLE";

  constructor(code: SessionError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** MySQL's error numbers by the code that Vitess gives them (vttablet's convertErrorCode). */
const errnosByCode: Readonly<Record<string, readonly number[]>> = {
  ABORTED: [1078, 1080, 1152, 1213],
  ALREADY_EXISTS: [1050, 1062, 1086, 1125],
  CANCELED: [1317],
  // 1969 and 3024: the statement's own time limit, in MariaDB and in MySQL.
  DEADLINE_EXCEEDED: [1205, 1969, 3024],
  FAILED_PRECONDITION: [
    1046, 1082, 1091, 1099, 1100, 1104, 1148, 1162, 1165, 1169, 1173, 1179, 1207, 1215, 1216, 1217, 1223,
    1230, 1241, 1242, 1288, 1289, 1290, 1291, 1451, 1452, 1792, 3780, 3819, 3948, 4025, 4166,
  ],
  INVALID_ARGUMENT: [
    1047, 1048, 1049, 1051, 1052, 1055, 1056, 1057, 1058, 1059, 1060, 1061, 1063, 1064, 1065, 1066, 1067,
    1068, 1069, 1070, 1071, 1072, 1073, 1074, 1075, 1083, 1084, 1085, 1089, 1090, 1093, 1096, 1097, 1101,
    1102, 1103, 1106, 1107, 1108, 1110, 1111, 1113, 1115, 1116, 1117, 1118, 1120, 1121, 1128, 1136, 1138,
    1139, 1140, 1144, 1149, 1166, 1167, 1170, 1171, 1172, 1193, 1204, 1210, 1221, 1222, 1225, 1228, 1229,
    1231, 1232, 1233, 1234, 1238, 1239, 1240, 1245, 1247, 1248, 1250, 1253, 1264, 1267, 1270, 1271, 1272,
    1273, 1280, 1281, 1283, 1292, 1293, 1294, 1298, 1300, 1364, 1365, 1366, 1406, 1411, 1690, 3140, 3854,
  ],
  NOT_FOUND: [1029, 1032, 1054, 1094, 1109, 1122, 1141, 1146, 1147, 1176, 1305],
  PERMISSION_DENIED: [1044, 1045, 1095, 1130, 1142, 1143, 1211, 1227, 1251, 1370, 3118],
  RESOURCE_EXHAUSTED: [1021, 1037, 1038, 1040, 1041, 1114, 1129, 1135, 1151, 1153, 1203, 1206, 1226, 10001],
  UNAVAILABLE: [1053, 1927, 2002, 2003, 2006, 2013, 3169, 4031],
  UNIMPLEMENTED: [1235],
};
const codeByErrno = new Map(
  Object.entries(errnosByCode).flatMap(([code, errnos]) => errnos.map((errno) => [errno, code] as const)),
);

/**
 * Turns any failure into the API's form. MySQL's own number and state end the message as they do on
 * PlanetScale, where clients parse them: ` (errno 1062) (sqlstate 23000)`. Neither the statement nor its
 * arguments are repeated.
 */
export function toApiError(error: unknown): ApiError {
  if (error instanceof BackendError) {
    const code = codeByErrno.get(error.errno) ?? "UNKNOWN";
    // A limit is not MySQL's but vtgate's, which says no more than what it is.
    const source =
      error.errno === errnoTooLarge
        ? ""
        : `target: naru.-.primary: vttablet: rpc error: code = ${toCamelCase(code)} desc = `;
    return { code, message: `${source}${error.message} (errno ${error.errno}) (sqlstate ${error.sqlState})` };
  }
  if (error instanceof SessionError) {
    return { code: error.code, message: error.message };
  }
  return { code: "INTERNAL", message: "Internal error of the gateway" };
}

function toCamelCase(code: string): string {
  return code
    .split("_")
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join("");
}
